import { describe, expect, it } from "vitest";
import { benefitsIn } from "@/lib/benefit/benefits-in";
import { sampleBenefit } from "@/lib/benefit/testing/sample-benefit";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { type BenefitValues, benefitValues, setBenefitForm } from "@/lib/editor/benefit-form";
import { applyEditionChange } from "@/lib/editor/change";
import { compareEditions } from "@/lib/editor/comparison";
import { faultsBy } from "@/lib/form/testing/faults";
import { locales } from "@/lib/i18n/locale";

const row = { id: "draft", rowVersion: 1 };
const values = (change: Partial<BenefitValues> = {}): BenefitValues => ({
  ...benefitValues(row, -1, sampleBenefit(), "en", "EUR"),
  ...change,
});
const faults = (change: Partial<BenefitValues>) => faultsBy(setBenefitForm)(values(change));
const line = { tier: "partner", competency: "", businessModel: "", amount: "5" };

describe("the form of a benefit", () => {
  it.each(locales)("reads back every benefit that ships as it was, typed in %s", (locale) => {
    for (const benefit of benefitsIn(defaultEdition)) {
      const read = setBenefitForm.parse(benefitValues(row, 0, benefit, locale, "EUR"));
      expect({ id: benefit.id, ...read.benefit }).toEqual(benefit);
      expect(read.lines).toEqual(benefit.grants.map((_, i) => i));
    }
  });

  it("begins empty, and names what it lacks", () => {
    const empty = benefitValues(row, -1, null, "en", "EUR");
    const found = faultsBy(setBenefitForm)(empty);
    expect(found).toEqual(expect.arrayContaining(["fr:required", "en:required", "descriptionEn:required"]));
    expect(faults({ grants: empty.grants })).toEqual(["grants.0.tier:required"]);
  });

  it.each<[Partial<BenefitValues>, string]>([
    [{ grants: [{ ...line, amount: "" }] }, "grants.0.amount:required"],
    [{ grants: [{ ...line, amount: "many" }] }, "grants.0.amount:number-needed"],
    [{ grants: [line, { ...line, tier: "" }] }, "grants.1.tier:required"],
    [{ measure: "money", grants: [{ ...line, amount: "ten" }] }, "grants.0.amount:amount-impossible"],
    [{ measure: "money", currency: "euro" }, "currency:too-long"],
    [{ measure: "money", currency: "€" }, "currency:format"],
    [{ measure: "percent", grants: [{ ...line, amount: "101" }] }, "grants.0.amount:number-needed"],
    [{ measure: "units", unitFr: "" }, "unitFr:required"],
    [{ evidenceFr: "Un devis." }, "evidenceEn:required"],
    [{ validMonths: "0" }, "validMonths:number-needed"],
    [{ demotion: "keeps-days", days: "" }, "days:number-needed"],
    [{ demotion: "keeps-allocated", giving: "at-once" }, "demotion:needs-request"],
  ])("is refused at its field: %j", (change, fault) => expect(faults(change)).toContain(fault));

  it.each<[string, Partial<BenefitValues>]>([
    ["currency", { measure: "none", currency: "euro", grants: [line] }],
    ["unit", { measure: "percent", unitFr: "x".repeat(80), unitEn: "", unitOneFr: "jour" }],
    ["evidence", { giving: "at-once", evidenceFr: "x".repeat(400), demotion: "stops" }],
    ["months", { giving: "at-once", validMonths: "many", demotion: "stops" }],
    ["days", { demotion: "stops", days: "many thousand" }],
    ["amount", { measure: "none", grants: [line, { tier: "", competency: "", businessModel: "", amount: "5" }] }],
  ])("does not check what it does not show: %s", (_, change) => expect(faults(change)).toEqual([]));

  it("names one unit apart from several, in both languages or in none", () => {
    expect(faults({ unitOneFr: "licence" })).toEqual(["unitOneEn:required"]);
    const read = setBenefitForm.parse(values({ unitOneFr: "licence", unitOneEn: "license" }));
    expect(read.benefit.measure).toMatchObject({ one: { fr: "licence", en: "license" } });
  });

  it("leaves out blank lines and remembers where the others were typed", () => {
    const blank = { tier: "", competency: "", businessModel: "", amount: "" };
    const read = setBenefitForm.parse(values({ grants: [blank, line, blank, { ...line, tier: "advanced" }] }));
    expect(read.lines).toEqual([1, 3]);
    expect(read.benefit.grants.map(({ tier }) => tier)).toEqual(["partner", "advanced"]);
  });
});

describe("a draft's benefits", () => {
  const { benefit } = setBenefitForm.parse(values({ en: "Lab days", fr: "Jours de labo" }));
  const set = (edition: Edition, place: number | null, one = benefit): Edition => {
    const edited = applyEditionChange(edition, { change: "benefit", path: ["benefits"], place, benefit: one });
    if ("fault" in edited) throw new Error(edited.fault);
    return edited.edition;
  };
  const bare = { ...defaultEdition, id: "draft", benefits: [] };

  it("get an id from their English name, and keep it when they are renamed", () => {
    const twice = set(set(bare, null), null);
    expect(twice.benefits?.map(({ id }) => id)).toEqual(["lab-days", "lab-days-2"]);
    const renamed = set(twice, 0, { ...benefit, name: { fr: "Autre", en: "Other" } });
    expect(renamed.benefits?.[0]).toMatchObject({ id: "lab-days", name: { en: "Other" } });
  });

  it("are removed like a clause", () => {
    const edited = applyEditionChange(set(bare, null), { change: "remove", path: ["benefits", 0] });
    expect(edited).toMatchObject({ edition: { benefits: [] } });
  });

  it("are compared: added, removed, and changed in what they give", () => {
    const one = set(bare, null);
    const ids = (from: Edition, to: Edition) =>
      compareEditions(from, to, "2020-03-01").benefits.map(({ id, before, after }) => [id, !!before, !!after]);
    expect(ids(bare, one)).toEqual([["lab-days", false, true]]);
    expect(ids(one, bare)).toEqual([["lab-days", true, false]]);
    expect(ids(one, set(one, 0, { ...benefit, giving: "at-once" }))).toEqual([["lab-days", true, true]]);
    expect(ids(one, set(one, 0))).toEqual([]);
    expect(ids(defaultEdition, { ...defaultEdition, benefits: [...benefitsIn(defaultEdition)] })).toEqual([]);
  });

  it("keep a tier from being removed that they name", () => {
    const edited = applyEditionChange(set(bare, null), { change: "remove", path: ["tiers", 1] });
    expect(edited).toMatchObject({ place: "benefits › lab-days › grants › 0 › tier" });
  });
});
