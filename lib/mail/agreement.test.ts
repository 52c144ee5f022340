import { describe, expect, it } from "vitest";
import { type AgreementNews, agreementLetter } from "./agreement";

const about = { company: "Café d'Or <SAS> & Fils", vendor: "Vendora", document: "full", agreementId: "a1" } as const;
const letterTo = (side: "partner" | "vendor", news: AgreementNews, locale: "en" | "fr" = "en") =>
  agreementLetter(locale, side, { ...about, ...news });

describe("the letter about an agreement", () => {
  it.each([
    ["en", "B-LT", "a timestamp authority confirms the time"],
    ["fr", "B-LT", "une autorité d’horodatage confirme l’heure"],
    ["en", "B-B", "no independent time"],
    ["fr", "B-B", "sans heure indépendante"],
  ] as const)("in %s about a seal of level %s says: %s", (locale, level, words) => {
    const text = letterTo("partner", { kind: "in-force", sealedSha256: "ab", level }, locale).paragraphs.join(" ");
    expect(text).toContain(words);
    expect(text.match(/timestamp authority|independent time|horodatage|heure indépendante/g)).toHaveLength(1);
  });

  it.each([
    ["en", "1 March 2020 at 23:30 UTC"],
    ["fr", "1 mars 2020 à 23:30 UTC"],
  ] as const)("says in %s until when an offer is open, with its time zone: %s", (locale, until) => {
    const offered = letterTo("partner", { kind: "offered", expiresAt: new Date("2020-03-01T23:30:00Z") }, locale);
    expect(offered.paragraphs.join(" ")).toContain(until);
  });

  it.each([
    ["en", "through 28 February 2021"],
    ["fr", "jusqu’au 28 février 2021 inclus"],
  ] as const)("says in %s until when a term goes on, as people write a day: %s", (locale, until) => {
    for (const side of ["partner", "vendor"] as const)
      expect(letterTo(side, { kind: "prolonged", until: "2021-03-01" }, locale).paragraphs.join(" ")).toContain(until);
  });

  it("keeps names and reasons as they were written, braces and markup included", () => {
    const reason = "Wrong {annex}: \"B\" <not> 'A' & others";
    const { subject, paragraphs } = letterTo("vendor", { kind: "declined", by: "Zoé <b>", reason });
    expect(subject).toBe(`${about.company} declined the agreement`);
    expect(paragraphs).toContain(`Reason given: ${reason}`);
    expect(paragraphs[0]).toBe(`Zoé <b> declined the agreement on behalf of ${about.company}.`);
  });

  it("offers a new beginning to the partner alone", () => {
    const closed: AgreementNews = { kind: "withdrawn", by: "Zoé", reason: "Late" };
    const again = "You can prepare a new offer at any time.";
    expect(letterTo("partner", closed).paragraphs).toContain(again);
    expect(letterTo("vendor", closed).paragraphs).not.toContain(again);
  });

  it.each(["offered", "reminded", "expired"] as const)("is not sent to the vendor where one is %s", (kind) => {
    expect(() => letterTo("vendor", { kind, expiresAt: new Date(0) })).toThrow(RangeError);
  });
});
