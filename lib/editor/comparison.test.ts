import { describe, expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition, Measure } from "@/lib/edition/edition";
import { modelsIn } from "@/lib/partner/models";
import { compareEditions } from "./comparison";

const on = "2020-03-01";
const source = "assumption" as const;
const unit = { fr: { one: "jour", other: "jours" }, en: { one: "day", other: "days" } };
const declared: NonNullable<Measure["declared"]> & { help: Measure["name"] } = {
  ...{ help: { fr: "Les jours.", en: "The days." }, unit },
  ...{ customer: "absent", reference: "optional", evidence: "required" },
};
const days: Measure = {
  ...{ kind: "points:training-days", name: { fr: "Jours", en: "Days" }, shape: "points", source },
  declared,
};
const withKind = (parts: Partial<Measure> = {}): Edition => ({
  ...defaultEdition,
  measures: [...defaultEdition.measures, { ...days, ...parts }],
});
const written = modelsIn(defaultEdition).map(({ id, name, annex }) => ({
  ...{ id, name: { fr: name.fr, en: name.en }, source },
  ...(annex && { annex }),
}));
const centre = { id: "training-centre", name: { fr: "Centre", en: "Centre" }, annex: "resale" as const, source };
const withModels = (...businessModels: NonNullable<Edition["businessModels"]>): Edition => ({
  ...defaultEdition,
  businessModels,
});

const wordsIn = (from: Edition, to: Edition) =>
  compareEditions(from, to, on).words.map(({ list, word, before, after }) => [list, word, before, after]);

describe("the comparison of what editions say of activity", () => {
  const kind = ["measures", "points:training-days"];

  it("finds a kind that is added or removed", () => {
    expect(wordsIn(defaultEdition, withKind())).toEqual([[...kind, false, true]]);
    expect(wordsIn(withKind(), defaultEdition)).toEqual([[...kind, true, false]]);
  });

  it.each<[string, Partial<Measure>]>([
    ["its name in one language", { name: { fr: "Journées", en: "Days" } }],
    ["its shape", { shape: "reading" }],
    ["one of its unit", { declared: { ...declared, unit: { ...unit, fr: { one: "journée", other: "jours" } } } }],
    ["the customer", { declared: { ...declared, customer: "required" } }],
    ["the reference", { declared: { ...declared, reference: "absent" } }],
    ["the evidence", { declared: { ...declared, evidence: "optional" } }],
    ["its help", { declared: { ...declared, help: { ...declared.help, en: "Days of a month." } } }],
    ["that companies declare it", { declared: undefined }],
  ])("finds a kind that differs in %s", (_, parts) => {
    expect(wordsIn(withKind(), withKind(parts))).toEqual([[...kind, true, true]]);
  });

  it("finds nothing where only the source of a kind or the order of kinds differs", () => {
    expect(wordsIn(withKind(), withKind({ source: "public" }))).toEqual([]);
    const { measures } = withKind();
    expect(wordsIn(withKind(), { ...defaultEdition, measures: measures.toReversed() })).toEqual([]);
  });

  it("finds a kind of the portal's own that is called otherwise", () => {
    const [first, ...others] = defaultEdition.measures;
    const measures = [{ ...first, name: { fr: "Ventes", en: "Sales" } }, ...others] as Measure[];
    expect(wordsIn(defaultEdition, { ...defaultEdition, measures })).toEqual([["measures", first?.kind, true, true]]);
  });
});

describe("the comparison of business models", () => {
  const model = ["business-models", "training-centre"];

  it("takes an edition without models of its own to have the portal's", () => {
    expect(wordsIn(defaultEdition, withModels(...written))).toEqual([]);
    expect(wordsIn(defaultEdition, withModels(...written.slice(1)))).toEqual([
      ["business-models", written[0]?.id, true, false],
    ]);
  });

  it("finds a model that is added, removed, called otherwise or has another annex", () => {
    const one = withModels(...written, centre);
    expect(wordsIn(defaultEdition, one)).toEqual([[...model, false, true]]);
    expect(wordsIn(one, defaultEdition)).toEqual([[...model, true, false]]);
    for (const change of [{ name: { fr: "École", en: "Centre" } }, { annex: "services-delivery" as const }])
      expect(wordsIn(one, withModels(...written, { ...centre, ...change }))).toEqual([[...model, true, true]]);
  });
});

it("the comparison of editions finds another currency, and the clauses whose amounts it changes", () => {
  const { settings, clauses } = compareEditions(defaultEdition, { ...defaultEdition, currency: "CHF" }, on);
  expect(settings).toEqual([{ setting: "currency", before: "EUR", after: "CHF" }]);
  expect(
    clauses.map(({ before, after }) => [before, after].map((one) => one && "currency" in one && one.currency)),
  ).toEqual(expect.arrayContaining([["EUR", "CHF"]]));
});
