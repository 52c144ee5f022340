import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { ThreadEntry } from "@/lib/review/declaration";
import type { ReviewNoun } from "@/lib/review/entry";
import { reviewTable } from "@/lib/review/kinds";
import { type ReviewDecision, reviewDecisions } from "@/lib/review/state";
import { ReviewThread } from "./review-thread";

const t = translations("review");
const credentialWords = translations("credential");
const entry = (parts: Partial<ThreadEntry> = {}): ThreadEntry => ({
  ...{ id: "e1", decision: "commented", reasonCode: null, fields: [], note: "", by: "Nour Haddad", isCustomer: false },
  at: new Date("2020-02-05T13:30:00Z"),
  ...parts,
});
const wordsOf = (noun: ReviewNoun, decision: ReviewDecision) =>
  decision === "accepted" || decision === "rejected"
    ? (`${noun}.thread.${decision}` as const)
    : (`thread.${decision}` as const);
const threadOf = (...thread: ThreadEntry[]) => draw(<ReviewThread kind="credential" thread={thread} />).lines;

describe("the conversation about a declaration", () => {
  it("says so where nothing was written", () => {
    expect(threadOf()).toEqual([t("thread.title"), t("declaration.thread.empty")]);
  });

  it.each(reviewDecisions)("says who did what, and when: %s", (decision) => {
    expect(threadOf(entry({ decision }))[1]).toBe(
      `${t(wordsOf("declaration", decision), { by: "Nour Haddad" })} 5 February 2020 at 14:30`,
    );
  });

  it.each(reviewDecisions)("speaks of a request as of a request: %s", (decision) => {
    const { lines } = draw(<ReviewThread kind="benefit" thread={[entry({ decision })]} />);
    expect(lines[1]).toContain(t(wordsOf("request", decision), { by: "Nour Haddad" }));
    expect(draw(<ReviewThread kind="benefit" thread={[]} />).lines).toContain(t("request.thread.empty"));
  });

  it("names the portal for what nobody did by hand", () => {
    expect(threadOf(entry({ by: null }))[1]).toContain(t("thread.commented", { by: t("thread.portal") }));
  });

  it("shows reason, fields and note of an answer, and skips what its kind does not know", () => {
    const given = { reasonCode: "expired", fields: ["track", "amount"], note: "See the issuer’s site." };
    expect(threadOf(entry({ decision: "rejected", ...given })).slice(2)).toEqual([
      t("reasons.credential.expired"),
      t("thread.asked", { fields: credentialWords("fields.track") }),
      "See the issuer’s site.",
    ]);
    expect(threadOf(entry({ decision: "rejected", reasonCode: "customer-did-not-confirm" }))).toHaveLength(2);
  });

  it.each(reviewTable.mandate.reasons)("has a sentence for the rejection of a signing authority: %s", (reasonCode) => {
    const { lines } = draw(<ReviewThread kind="mandate" thread={[entry({ decision: "rejected", reasonCode })]} />);
    expect(lines[2]).toBe(t(`reasons.mandate.${reasonCode}`));
  });
});
