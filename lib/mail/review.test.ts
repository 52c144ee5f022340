import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locale";
import type { DeclarationSummary } from "@/lib/review/declaration";
import { claimPhrase, reviewLetter } from "./review";

const claim = { kind: "credential", type: "VCP", track: "NV", person: "Ada Test", personId: "p1" } as const;
const answer = { claim, reasonCode: null, fields: [], note: "", path: "/people/credentials/c1" };

describe("the letter of a review", () => {
  it("gives the reason in the reader's language and leads back to the claim", () => {
    const letter = reviewLetter({ ...answer, decision: "rejected", reasonCode: "wrong-person" }, "en");
    expect(letter.subject).toBe("Rejected: VCP-NV, Ada Test");
    expect(letter.paragraphs).toContain("Reason: The certification is in another person’s name.");
    expect(letter.link?.path).toBe("/en/people/credentials/c1");
  });

  it("leaves out a reason that only a note explains, and asks nothing where no field is sent back", () => {
    const letter = reviewLetter({ ...answer, decision: "rejected", reasonCode: "other", note: "See page 2." }, "en");
    expect(letter.paragraphs.slice(1)).toEqual(["Our message: “See page 2.”"]);
  });

  it("says a code of the database that no message knows any more as it is", () => {
    const old = { ...answer, decision: "more-asked", reasonCode: "lost-in-2015", fields: ["shoeSize"] } as const;
    const text = reviewLetter(old, "en").paragraphs.join(" ");
    expect(text).toContain("lost-in-2015");
    expect(text).toContain("shoeSize");
  });

  it.each([
    ["more-asked", "Correct the declaration"],
    ["accepted", "See the declaration"],
    ["rejected", "See the declaration"],
    ["commented", "See the declaration"],
  ] as const)("that says %s leads to it by %j", (decision, label) => {
    expect(reviewLetter({ ...answer, decision }, "en").link).toEqual({ label, path: "/en/people/credentials/c1" });
  });

  it("names the fields that are asked for, and quotes what staff wrote", () => {
    const asked = {
      ...answer,
      decision: "more-asked",
      fields: ["earnedOn", "proofFileId"],
      note: "Page 2 manque.",
    } as const;
    const text = reviewLetter(asked, "fr").paragraphs.join(" ");
    expect(text).toContain("Obtenue le, Justificatif");
    expect(text).toContain("«\u00a0Page 2 manque.\u00a0»");
  });
});

describe("the letter about a request for a benefit", () => {
  const name = { fr: "Fonds de développement", en: "Development funds" };
  const asked = {
    claim: { kind: "benefit", name, isFunds: true, hasAmount: true } as DeclarationSummary,
    ...{ reasonCode: "budget-used-up", fields: ["amount"], note: "", path: "/benefits/requests/r1" },
  };
  const decisions = ["accepted", "rejected", "more-asked", "commented"] as const;

  it.each(locales.flatMap((locale) => decisions.map((decision) => [decision, locale] as const)))(
    "that says %s speaks of a request, and never of a declaration, in %s",
    (decision, locale) => {
      const { subject, paragraphs, link } = reviewLetter({ ...asked, decision }, locale);
      const text = [subject, ...paragraphs, link?.label].join(" ");
      expect(text).toContain(name[locale]);
      expect(text).not.toMatch(/d[ée]clarati|v[ée]rifi|reject/i);
      expect(paragraphs[0]).toMatch(/request|demande/);
    },
  );
});

describe("a declaration in a letter", () => {
  it.each<[DeclarationSummary, string, string]>([
    [
      { kind: "application", company: "Lafont & Fils", country: "FR", legacyLevel: "none" },
      "Lafont & Fils",
      "Lafont & Fils",
    ],
    [claim, "VCP-NV, Ada Test", "VCP-NV, Ada Test"],
    [{ ...claim, type: "VSP", track: null }, "VSP, Ada Test", "VSP, Ada Test"],
    [
      { kind: "activity", activity: "licence-revenue", on: "2019-11-01", customer: "Mairie d'Annecy" },
      "Licence revenue, Mairie d'Annecy, 1 November 2019",
      "Chiffre d’affaires de licences, Mairie d'Annecy, 1er novembre 2019",
    ],
    [
      { kind: "activity", activity: "cloud-service", on: "2019-11-01", customer: "" },
      "Cloud services, November 2019",
      "Services cloud, novembre 2019",
    ],
    [
      { kind: "mandate", person: "Ada Test", capacity: "CEO" },
      "Signing authority, Ada Test (CEO)",
      "Pouvoir de signature, Ada Test (CEO)",
    ],
  ])("is named as its own page names it: %j", (declared, english, french) => {
    expect([claimPhrase(declared, "en"), claimPhrase(declared, "fr")]).toEqual([english, french]);
  });
});
