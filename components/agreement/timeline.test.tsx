import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { type Evidence, timelineKinds } from "@/lib/agreement/evidence/schema";
import { Timeline } from "./timeline";

const t = translations("agreement");
const entry = (parts: Partial<Evidence["timeline"][number]>): Evidence["timeline"][number] => ({
  kind: "opened",
  at: "2020-02-01T08:00:05.000Z",
  by: "Ana Prévost",
  side: "partner",
  detail: null,
  ...parts,
});
const linesOf = (...entries: Evidence["timeline"]) => draw(<Timeline entries={entries} />).lines;

describe("the timeline of an agreement", () => {
  it.each(timelineKinds)("says of %s what happened, when to the second in UTC, and who did it", (kind) => {
    expect(linesOf(entry({ kind }))).toEqual([
      `1 February 2020 at 08:00:05 UTC${t(`timeline.kinds.${kind}`)}Ana Prévost`,
    ]);
  });

  it("names the portal for what nobody did by hand", () => {
    expect(linesOf(entry({ kind: "sealing", by: null }))[0]).toContain(t("timeline.portal"));
  });

  it.each<[Evidence["timeline"][number]["kind"], string, string]>([
    ["opened", "fr", t("documents.language.fr")],
    ["downloaded", "en", t("documents.language.en")],
    ["read-to-end", "fr", t("documents.language.fr")],
    ["signed", "en", t("documents.language.en")],
    ["step-up", "passkey", t("evidence.methods.passkey")],
    ["step-up", "recovery-code", t("evidence.methods.recovery-code")],
    ["mail-accepted", "ana@lafont.example", "ana@lafont.example"],
  ])("gives the detail of %s in words: %s", (kind, detail, said) => {
    expect(linesOf(entry({ kind, detail }))[0]).toContain(`${t(`timeline.kinds.${kind}`)} (${said})`);
  });

  it.each([
    "wrong-code",
    "consent-required",
    "step-up-expired",
    "mandate-required",
    "rate-limited",
    "document-changed",
  ])("gives the sentence of the refusal %s under the attempt", (detail) => {
    const refusal = translations("refusals")(detail, { minutes: 15 });
    expect(linesOf(entry({ kind: "attempt-refused", detail })).join("\n")).toContain(refusal);
  });

  it("keeps the code of a refusal that has no sentence any more", () => {
    expect(linesOf(entry({ kind: "attempt-refused", detail: "of-an-older-portal" })).join()).toContain(
      "of-an-older-portal",
    );
  });

  it("keeps two events of the same instant apart, in their order", () => {
    const text = linesOf(entry({ kind: "step-up" }), entry({ kind: "signed" })).join("\n");
    expect(text.indexOf(t("timeline.kinds.step-up"))).toBeLessThan(text.indexOf(t("timeline.kinds.signed")));
  });
});
