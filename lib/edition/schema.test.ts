import { describe, expect, it } from "vitest";
import { defaultEdition, editions } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import type { Quantity, Rule } from "@/lib/edition/rule";
import { faultsBy } from "@/lib/form/testing/faults";
import { editionSchema } from "./schema";

const faults = faultsBy(editionSchema);
const source = "assumption" as const;
const at = "tiers.1.requires.0";
const [entry, ...tiers] = defaultEdition.tiers;

/** The default edition whose second tier asks for these rules alone. */
const asking = (...requires: unknown[]): unknown => ({
  ...defaultEdition,
  tiers: [entry, ...tiers.map((tier, i) => (i === 0 ? { ...tier, requires } : tier))],
});
const people = (given: object = {}): Rule => ({
  ...{ rule: "people", id: "team", type: "VCP", tracks: ["DCV"], count: 1, ofWhom: [], source },
  ...given,
});
const measure = (given: object = {}): Rule => ({
  ...{ rule: "measure", id: "sales", measure: "licence-revenue", as: "sum", atLeast: 100, source },
  ...{ over: { window: "trailing-months", months: 12 } },
  ...given,
});
const cloud = (given: object = {}) =>
  measure({ measure: "cloud-service", over: { window: "full-months", months: 12 }, as: "monthly-average", ...given });
const held = { rule: "held", id: "held", kind: "solution", count: 1, source };
const agreement = { rule: "agreement", id: "signed", source };
const score = (quantity: Quantity | object): object => ({ rule: "score", id: "score", quantity, atLeast: 1, source });
const periods = (...days: [string, string][]) => ({
  window: "periods",
  which: "current",
  periods: days.map(([from, until]) => ({ from, until })),
});

describe("an edition", () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))("%s is sound", (_, edition) => {
    expect(faults(edition)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ["two rules of one id", asking(people(), people()), ["tiers.1.requires.1.id:is used twice"]],
    ["an unknown credential", asking(people({ type: "MCSE" })), [`${at}.type:is no credential type of this edition`]],
    ["an unknown track", asking(people({ tracks: ["DCV", "XX"] })), [`${at}.tracks.1:is no track of this edition`]],
    [
      "an unknown credential in a part",
      asking(people({ ofWhom: [{ id: "a", type: "X", tracks: null, count: 1, source }] })),
      [`${at}.ofWhom.0.type:is no credential type of this edition`],
    ],
    ["an unknown measure", asking(measure({ measure: "seats" })), [`${at}.measure:is no measure of this edition`]],
    [
      "points over trailing months",
      asking(cloud({ over: { window: "trailing-months", months: 12 } })),
      [`${at}.over:points go by full months, the other measures by days`],
    ],
    [
      "money over full months",
      asking(measure({ over: { window: "full-months", months: 12 } })),
      [`${at}.over:points go by full months, the other measures by days`],
    ],
    [
      "a monthly average of money",
      asking(measure({ as: "monthly-average" })),
      [`${at}.as:only full months have a monthly average`],
    ],
    [
      "the latest of what is no reading",
      asking(measure({ as: "latest" })),
      [`${at}.as:a reading is taken as the latest, and nothing else is`],
    ],
    [
      "periods that overlap",
      asking(measure({ over: periods(["2020-01-01", "2020-07-01"], ["2020-06-30", "2021-01-01"]) })),
      [`${at}.over.periods.1:must end after it begins, and begin after the one before`],
    ],
    [
      "a period of no day",
      asking(measure({ over: periods(["2020-01-01", "2020-01-01"]) })),
      [`${at}.over.periods.0:must end after it begins, and begin after the one before`],
    ],
    [
      "competencies that are unknown",
      asking({ ...held, among: ["network-virtualization", "origami"] }),
      [`${at}.among.1:is no competency of this edition`],
    ],
    [
      "levels of paths it does not have",
      asking({ rule: "paths", id: "p", tier: "partner", count: 1, source }),
      [`${at}:this edition has no solution paths`],
    ],
    [
      "a path to an unknown tier",
      asking({ rule: "paths", id: "p", tier: "gold", count: 1, source }),
      [`${at}.tier:is no tier of this edition`],
    ],
    [
      "a condition on people",
      asking({ rule: "if", id: "if", when: people(), asks: agreement, source }),
      [`${at}.when:may not hang on people or competencies`],
    ],
    [
      "a condition of the id of what it asks",
      asking({ rule: "if", id: "if", when: { ...agreement, id: "x" }, asks: people({ id: "x" }), source }),
      [`${at}.asks.id:is used twice`],
    ],
    [
      "competencies of another day",
      asking({ rule: "lately", id: "l", months: 6, asks: held, source }),
      [`${at}.asks:may not ask for competencies, paths or another day`],
    ],
    [
      "limits on a role it does not have",
      asking({
        ...{ rule: "roles", id: "roles", perPerson: null, source },
        roles: [{ id: "seller", type: "VSP", tracks: null, count: 1, source }],
        limits: [{ roles: ["seller", "juggler"], most: 1 }],
      }),
      [`${at}.limits.0.roles.1:is none of the roles`],
    ],
    [
      "a fault deep in a score",
      asking(
        score({
          quantity: "sum",
          id: "sum",
          source,
          of: [{ quantity: "people", id: "p", type: "X", tracks: null, source }],
        }),
      ),
      [`${at}.quantity.of.0.type:is no credential type of this edition`],
    ],
    [
      "a fault below groups",
      asking({
        rule: "any",
        id: "any",
        source,
        rules: [{ rule: "all", id: "all", source, rules: [people({ type: "X" })] }],
      }),
      [`${at}.rules.0.rules.0.type:is no credential type of this edition`],
    ],
  ])("is refused for %s, at its place", (_, edition, expected) => {
    expect(faults(edition)).toEqual(expected);
  });

  it("accepts what is meant: periods one after another, averages of points, conditions on records", () => {
    const inTurn = periods(["2020-01-01", "2020-07-01"], ["2020-07-01", "2021-01-01"]);
    const when = { rule: "if", id: "if", when: agreement, asks: people(), source };
    const lately = { rule: "lately", id: "lately", months: 6, asks: people(), source };
    expect(faults(asking(measure({ over: inTurn }), cloud({ id: "cloud" }), when, lately))).toEqual([]);
  });
});

describe("the names of an edition", () => {
  const changed = (given: Partial<Edition>): string[] => faults({ ...defaultEdition, ...given });
  const [first, second] = defaultEdition.competencies;

  it.each<[string, Partial<Edition>, string[]]>([
    [
      "an entry tier that asks",
      { tiers: defaultEdition.tiers.slice(1) },
      ["tiers.0.requires:the entry tier asks for nothing"],
    ],
    [
      "a ladder of unknown credentials",
      { ladder: { types: ["VCP", "X"], source } },
      ["ladder.types.1:is no credential type of this edition"],
    ],
    [
      "a former level that grants an unknown tier",
      { grandfathering: [{ id: "g", legacyLevel: "premier", tier: "gold", until: "2021-01-01", source }] },
      ["grandfathering.0.tier:is no tier of this edition"],
    ],
    [
      "an equivalence of unknown credentials",
      {
        equivalences: [
          { id: "e", from: { type: "X", track: null }, as: { type: "Y", track: null }, until: null, source },
        ],
      },
      [
        "equivalences.0.from.type:is no credential type of this edition",
        "equivalences.0.as.type:is no credential type of this edition",
      ],
    ],
  ])("are refused for %s", (_, given, expected) => {
    expect(changed(given)).toEqual(expected);
  });

  it("are refused where a kind of activity or a business model is named twice", () => {
    const twice = <T>(one: T | undefined) => (one === undefined ? [] : [one, one]);
    const model = { id: "centre", name: { fr: "Centre", en: "Centre" }, source };
    expect(changed({ measures: [...defaultEdition.measures, ...defaultEdition.measures.slice(0, 1)] })).toEqual([
      `measures.${defaultEdition.measures.length}.id:is used twice`,
    ]);
    expect(changed({ businessModels: twice(model) })).toEqual(["businessModels.1.id:is used twice"]);
  });

  it("are refused where a competency has the id of another or of a tier, which share the proof's addresses", () => {
    if (!first || !second) throw new Error("The edition has competencies");
    const rest = defaultEdition.competencies.slice(2);
    expect(changed({ competencies: [first, { ...second, id: first.id }, ...rest] })).toContain(
      "competencies.1.id:is used twice",
    );
    expect(changed({ competencies: [{ ...first, id: "partner" }, second, ...rest] })).toContain(
      "competencies.0.id:is a tier's id",
    );
  });

  it("may name a measure of their own only with a colon and a shape", () => {
    const name = { fr: "Renouvellements", en: "Renewals" };
    const withMeasure = (kind: string, shape?: "event") =>
      changed({ measures: [...defaultEdition.measures, { kind, name, source, ...(shape && { shape }) }] });
    expect(withMeasure("points:renewals", "event")).toEqual([]);
    for (const bad of [withMeasure("points:renewals"), withMeasure("renewals", "event"), withMeasure("renewals")])
      expect(bad).toEqual(["measures.3:must be one the portal knows, or have a colon in its name and a shape"]);
  });
});
