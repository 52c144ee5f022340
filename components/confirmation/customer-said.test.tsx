import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import type { CustomerSaid } from "@/lib/confirmation/said";
import { CustomerSaidItem } from "./customer-said";
import { CustomerSummaryPanel } from "./customer-summary";
import { VerifiedByLine } from "./verified-by";

const t = translations("confirmation");
const at = new Date("2020-02-05T13:30:00Z");
const asked: CustomerSaid = {
  ...{ id: "c1", name: "Jeanne Moreau", email: "dsi@mairie.example", isPublicMailbox: false },
  ...{ askedAt: at, expiresAt: at, remindedAt: null, state: "open", isStillTold: true, answer: null },
};
const answered = { outcome: null, sentence: "", reason: "", answeredAt: at };
const linesOf = (said: Partial<CustomerSaid>, side: "partner" | "staff") =>
  draw(<CustomerSaidItem said={{ ...asked, ...said }} side={side} />).lines;

describe("a customer who was asked", () => {
  it("has not answered yet, or was reminded, or let the link expire", () => {
    expect(linesOf({}, "partner")).toHaveLength(1);
    expect(linesOf({ remindedAt: at }, "partner")).toHaveLength(2);
    expect(linesOf({ state: "expired" }, "partner")[0]).toContain("did not answer");
  });

  it("says the word and the sentence of a yes to both sides", () => {
    const answer = { ...answered, tookPlace: true, outcome: "better" as const, sentence: "It works." };
    for (const side of ["partner", "staff"] as const) {
      const lines = linesOf({ state: "answered", answer }, side);
      expect(lines.join(" ")).toContain(t("words.better"));
      expect(lines).toContain(t("said.sentence", { sentence: "It works." }));
    }
  });

  it("tells the partner of a no in neutral words, and staff with the address and what kind it is", () => {
    const answer = { ...answered, tookPlace: false };
    expect(linesOf({ state: "answered", answer }, "partner")[0]).toContain("answered on");
    const told = linesOf(
      { state: "answered", answer: { ...answer, reason: "Nothing came." }, isPublicMailbox: true },
      "staff",
    );
    expect(told[0]).toContain("did not confirm");
    expect(told).toContain(t("said.public-mailbox", { email: asked.email }));
    expect(told).toContain("Nothing came.");
  });

  it("is said to have answered about other words where the declaration was corrected since", () => {
    const answer = { ...answered, tookPlace: true, outcome: "worse" as const };
    expect(linesOf({ state: "answered", answer, isStillTold: false }, "partner")).toContain(t("said.older"));
  });
});

describe("by whose word it is verified", () => {
  it("says the customer's, or a reviewer's with why, and nothing of a plain review", () => {
    const of = (verifiedBy: Parameters<typeof VerifiedByLine>[0]["verifiedBy"]) =>
      draw(<VerifiedByLine verifiedBy={verifiedBy} />).lines;
    expect(of({ who: "customer", at })[0]).toContain("Confirmed by the customer");
    expect(of({ who: "staff", by: "Nour Haddad", because: "Report seen" })[0]).toContain("Report seen");
    expect(of({ who: "staff", by: "Nour Haddad", because: "" })).toEqual([]);
    expect(of(null)).toEqual([]);
  });
});

describe("what customers say, added up", () => {
  const pathOf = (id: string) => `/activity/${id}`;

  it("shows every word with its count, the share, and the latest sentences", () => {
    const latest = [{ activityId: "a1", customer: "Mairie", sentence: "It works.", answeredAt: at }];
    const summary = { asked: 4, confirmed: 3, words: [{ word: "better" as const, count: 3 }], latest };
    const { lines } = draw(<CustomerSummaryPanel summary={summary} pathOf={pathOf} />);
    expect(lines).toContain(t("summary.share", { asked: 4, confirmed: 3, share: "75%" }));
    expect(lines.join(" ")).toContain(t("words.worse"));
    expect(lines).toContain(t("said.sentence", { sentence: "It works." }));
  });

  it("is not there where nobody was asked, and says so where nobody answered", () => {
    const none = { asked: 0, confirmed: 0, words: [], latest: [] };
    expect(draw(<CustomerSummaryPanel summary={none} pathOf={pathOf} />).lines).toEqual([]);
    expect(draw(<CustomerSummaryPanel summary={{ ...none, asked: 1 }} pathOf={pathOf} />).lines).toContain(
      t("summary.none"),
    );
  });
});
