import fc from "fast-check";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import type { ProfileRule } from "@/lib/edition/leaf-rule";
import type { Quantity, Rule } from "@/lib/edition/rule";

const head = { source: "assumption" } as const;
const name = { fr: "x", en: "x" };
export const randomTypes = ["VCP", "VCAP", "VSP", "ETHICS"];
export const randomMeasures = ["licence-revenue", "cloud-service", "deployment", "x:sales", "x:score"];

const trackLists: string[][] = [["DCV"], ["NV"], ["DCV", "NV"]];
const versionLists: string[][] = [["7"], ["7", "8"]];

const clause = fc
  .record({
    type: fc.constantFrom(...randomTypes),
    tracks: fc.constantFrom(...trackLists),
    versions: fc.option(fc.constantFrom(...versionLists), { nil: undefined, freq: 4 }),
    maxAgeMonths: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined, freq: 4 }),
  })
  .map(({ type, tracks, ...rest }) => ({ type, tracks: type.startsWith("VC") ? tracks : null, ...rest }));
const count = fc.integer({ min: 1, max: 2 });

const periods = [
  { from: "2018-02-03", until: "2019-02-02" },
  { from: "2019-02-02", until: "2020-02-01" },
  { from: "2020-06-01", until: "2021-01-30" },
];
const measured = fc
  .record({
    measure: fc.constantFrom(...randomMeasures),
    months: fc.integer({ min: 1, max: 14 }),
    which: fc.constantFrom(null, "current" as const, "last" as const),
    tagged: fc.option(fc.constant<string[]>(["gold"]), { nil: undefined, freq: 4 }),
    isAverage: fc.boolean(),
  })
  .map(({ measure, months, which, tagged, isAverage }) => ({
    measure,
    over: which
      ? { window: "periods" as const, which, periods }
      : { window: measure === "cloud-service" ? ("full-months" as const) : ("trailing-months" as const), months },
    ...(tagged ? { tagged } : {}),
    as:
      measure === "x:score" && !which
        ? ("latest" as const)
        : measure === "cloud-service" && isAverage && !which
          ? ("monthly-average" as const)
          : ("sum" as const),
  }));

let next = 0;
const id = fc.constant(null).map(() => `n${next++}`);
const withHead = <T extends object>(of: fc.Arbitrary<T>) =>
  fc.tuple(id, of).map(([one, rest]) => ({ ...head, id: one, ...rest }));

const profile = withHead(
  fc.constantFrom<Omit<ProfileRule, "id" | "source">>(
    { rule: "profile" as const, businessModels: ["reseller"] },
    { rule: "profile" as const, countries: ["FR", "DE"] },
    { rule: "profile" as const, sizes: ["small"], businessModels: ["reseller", "builder"] },
  ),
);
const people = withHead(
  fc
    .tuple(
      clause,
      count,
      fc.option(withHead(fc.tuple(clause, count).map(([one, n]) => ({ ...one, count: n }))), { freq: 2 }),
    )
    .map(([one, n, part]) => ({ rule: "people" as const, ...one, count: n, ofWhom: part ? [part] : [] })),
);
const measure = withHead(
  fc
    .tuple(measured, fc.integer({ min: 1, max: 4 }))
    .map(([one, atLeast]) => ({ rule: "measure" as const, ...one, atLeast })),
);
const roles = withHead(
  fc
    .tuple(fc.array(fc.tuple(clause, count), { minLength: 2, maxLength: 3 }), fc.constantFrom(null, 1, 2), fc.boolean())
    .map(([some, perPerson, apart]) => ({
      rule: "roles" as const,
      perPerson,
      limits: apart ? [{ roles: ["r0", "r1"], most: 1 }] : [],
      roles: some.map(([one, n], place) => ({ ...head, id: `r${place}`, ...one, count: n })),
    })),
);
const held = withHead(
  fc.tuple(count, fc.option(fc.constant<string[]>(["c0", "c1"]), { nil: undefined })).map(([n, among]) => ({
    rule: "held" as const,
    kind: "solution" as const,
    count: n,
    ...(among ? { among } : {}),
  })),
);
const agreement = withHead(fc.constant({ rule: "agreement" as const }));
const fixed: fc.Arbitrary<Rule> = fc.oneof(profile, agreement, measure);

/** Random rules of every shape, nested up to `depth`; for a competency without those that ask for competencies. */
const rules = (depth: number, isTier: boolean): fc.Arbitrary<Rule> => {
  const leaf: fc.Arbitrary<Rule> = fc.oneof(people, measure, roles, profile, agreement, ...(isTier ? [held] : []));
  if (depth === 0) return leaf;
  const below = rules(depth - 1, isTier);
  const some = fc.array(below, { minLength: 1, maxLength: 3 });
  const quantity = quantities(depth - 1, isTier);
  return fc.oneof(
    leaf,
    leaf,
    withHead(some.map((all) => ({ rule: "all" as const, rules: all }))),
    withHead(some.map((all) => ({ rule: "any" as const, rules: all }))),
    withHead(fc.tuple(some, count).map(([all, n]) => ({ rule: "at-least" as const, count: n, rules: all }))),
    withHead(
      fc
        .tuple(rules(0, false), fc.integer({ min: 1, max: 5 }))
        .map(([asks, months]) => ({ rule: "lately" as const, months, asks })),
    ),
    withHead(fc.tuple(fixed, below).map(([when, asks]) => ({ rule: "if" as const, when, asks }))),
    withHead(
      fc
        .tuple(quantity, fc.integer({ min: 1, max: 6 }))
        .map(([one, atLeast]) => ({ rule: "score" as const, quantity: one, atLeast })),
    ),
  );
};

const quantities = (depth: number, isTier: boolean): fc.Arbitrary<Quantity> => {
  const leaf: fc.Arbitrary<Quantity> = fc.oneof(
    withHead(clause.map((one) => ({ quantity: "people" as const, ...one }))),
    withHead(
      measured.map(({ as, ...one }) => ({
        quantity: "measure" as const,
        ...one,
        as: as === "latest" ? as : ("sum" as const),
      })),
    ),
    withHead(fc.integer({ min: 0, max: 3 }).map((value) => ({ quantity: "constant" as const, value }))),
    ...(isTier ? [withHead(fc.constant({ quantity: "held" as const, kind: "solution" as const }))] : []),
  );
  if (depth < 0) return leaf;
  const below = quantities(depth - 1, isTier);
  const some = fc.array(below, { minLength: 1, maxLength: 3 });
  const cap = fc.constantFrom({}, { cap: 3 });
  const small = fc.integer({ min: 1, max: 3 });
  return fc.oneof(
    leaf,
    withHead(
      fc
        .tuple(below, small, small, cap)
        .map(([of, weight, per, rest]) => ({ quantity: "weighted" as const, of, weight, per, ...rest })),
    ),
    withHead(fc.tuple(some, cap).map(([of, rest]) => ({ quantity: "sum" as const, of, ...rest }))),
    withHead(fc.tuple(some, small, cap).map(([of, per, rest]) => ({ quantity: "product" as const, of, per, ...rest }))),
    withHead(
      fc
        .tuple(rules(Math.max(0, depth), isTier), below, fc.integer({ min: 0, max: 2 }))
        .map(([rule, gives, otherwise]) => ({
          quantity: "only-if" as const,
          rule,
          gives,
          otherwise,
        })),
    ),
  );
};

const requires = (isTier: boolean) => fc.array(rules(2, isTier), { minLength: 1, maxLength: 3 });
const pathsRule = withHead(fc.constant({ rule: "paths" as const, tier: "t1", count: 1 }));

/** An edition with random rules. */
export const randomEdition: fc.Arbitrary<Edition> = fc
  .record({
    competencies: fc.array(requires(false), { minLength: 1, maxLength: 3 }),
    tiers: fc.tuple(requires(true), requires(true)),
    paths: fc.option(fc.tuple(requires(true), fc.boolean()), { freq: 3 }),
    pathsRule,
    counting: fc.record({
      rolesPerPerson: fc.constantFrom<"any" | number>("any", "any", 1, 2),
      competenciesPerPerson: fc.constantFrom<"any" | "one">("any", "any", "one"),
    }),
    hasExtras: fc.boolean(),
  })
  .map(({ competencies, tiers, paths, pathsRule: one, counting, hasExtras }) => ({
    ...defaultEdition,
    id: "made-up",
    counting: { ...head, ...counting },
    credentials: [...defaultEdition.credentials, { type: "ETHICS", name, role: null, ...head }],
    measures: [
      ...defaultEdition.measures,
      { kind: "x:sales", name, shape: "money", ...head },
      { kind: "x:score", name, shape: "reading", ...head },
    ],
    competencies: [
      ...competencies
        .slice(0, 2)
        .map((all, place) => ({ ...head, id: `c${place}`, kind: "solution" as const, name, requires: all })),
      ...(competencies.length < 2 ? [{ ...head, id: "c1", kind: "master" as const, name, requires: [] }] : []),
      ...competencies.slice(2).map((all) => ({ ...head, id: "c2", kind: "solution" as const, name, requires: all })),
    ],
    ...(paths ? { paths: [{ ...head, id: "p0", name, levels: [{ ...head, tier: "t1", requires: paths[0] }] }] } : {}),
    tiers: [
      { ...head, id: "t0", name, requires: [] },
      { ...head, id: "t1", name, requires: tiers[0] },
      { ...head, id: "t2", name, requires: paths?.[1] ? [...tiers[1], one] : tiers[1] },
    ],
    ...(hasExtras
      ? {
          equivalences: [
            {
              ...head,
              id: "e0",
              from: { type: "ETHICS", track: null },
              as: { type: "VCP", track: "NV" },
              until: "2020-01-10",
            },
            { ...head, id: "e1", from: { type: "VCP", track: "DCV" }, as: { type: "VCAP", track: null }, until: null },
          ],
          grandfathering: [{ ...head, id: "g0", legacyLevel: "premier", tier: "t1", until: "2020-01-20" }],
        }
      : {}),
  }));
