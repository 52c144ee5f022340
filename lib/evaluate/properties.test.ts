import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { credentialTypes, hasTrack, tracks } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import { factsSchema } from "@/lib/evaluate/facts/schema";
import { earnedTier, evaluate } from "./evaluate";
import { type ActivityFacts, type CredentialFacts, type Facts, factStatuses } from "./facts/facts";
import { referenceEvaluation } from "./testing/reference-evaluator";
import { everyNode, tiersOf } from "./trace/selectors";

/** Hundreds of companies a test, which a busy machine makes slow. */
vi.setConfig({ testTimeout: 60_000 });

const millisecondsADay = 86_400_000;
const dayFrom = (offset: number) =>
  new Date(Date.UTC(2018, 0, 1) + offset * millisecondsADay).toISOString().slice(0, 10);

const day = fc.oneof(
  fc.integer({ min: 0, max: 1400 }).map(dayFrom),
  fc.constantFrom("2019-02-28", "2020-02-28", "2020-02-29", "2020-03-01", "2021-02-28", "2019-12-31", "2020-12-31"),
);
const later = (start: string) =>
  fc.option(fc.integer({ min: 0, max: 1500 }), { freq: 2 }).map((days) => {
    if (days === null) return null;
    return new Date(Date.parse(start) + days * millisecondsADay).toISOString().slice(0, 10);
  });
const status = fc.constantFrom(...factStatuses, "verified", "verified", "verified");
const id = fc.constant("to be numbered");

const credential: fc.Arbitrary<CredentialFacts> = fc
  .tuple(fc.constantFrom(...credentialTypes), fc.constantFrom(...tracks), day, status)
  .chain(([type, track, earnedOn, given]) =>
    later(earnedOn).map((expiresOn) => ({
      id: "",
      type,
      track: hasTrack(type) ? track : null,
      earnedOn,
      expiresOn,
      status: given,
    })),
  );

const person = day.chain((employedFrom) =>
  fc.record({
    id,
    employedFrom: fc.constant(employedFrom),
    employedUntil: later(employedFrom),
    credentials: fc.array(credential, { maxLength: 6 }),
  }),
);

const activity: fc.Arbitrary<ActivityFacts> = fc.oneof(
  fc.record({
    id,
    kind: fc.constant("licence-revenue" as const),
    bookedOn: day,
    amountCents: fc.integer({ min: -3_000_000, max: 6_000_000 }),
    currency: fc.constantFrom("EUR", "EUR", "EUR", "USD"),
    status,
  }),
  fc.record({
    id,
    kind: fc.constant("cloud-service" as const),
    month: day.map((one) => one.slice(0, 7)),
    points: fc.integer({ min: 0, max: 9_000 }),
    status,
  }),
  fc.record({ id, kind: fc.constant("deployment" as const), completedOn: day, status }),
);

const numbered = (given: Facts): Facts => ({
  ...given,
  people: given.people.map((one, p) => ({
    ...one,
    id: `p${p}`,
    credentials: one.credentials.map((held, c) => ({ ...held, id: `c${p}.${c}` })),
  })),
  activity: given.activity.map((one, a) => ({ ...one, id: `a${a}` })),
});

const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    partner: fc.constant("acme"),
    businessModels: fc.constant<string[]>(["reseller"]),
    agreement: fc.option(
      day.chain((inForceOn) => later(inForceOn).map((endsOn) => ({ inForceOn, endsOn }))),
      { freq: 8 },
    ),
    people: fc.array(person, { maxLength: 12 }),
    activity: fc.array(activity, { maxLength: 25 }),
  })
  .map(numbered);

/** Companies that look like real ones: one track, most records good, so that the upper levels are reached too. */
const strongFacts: fc.Arbitrary<Facts> = fc
  .tuple(anyFacts, fc.constantFrom(...tracks), fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 12 }))
  .map(([given, track, weakEvery, crew]) => {
    let seen = 0;
    const isWeak = () => ++seen % weakEvery === 0;
    const strong = (one: CredentialFacts): CredentialFacts =>
      isWeak()
        ? one
        : { ...one, track: one.track && track, earnedOn: "2018-01-01", expiresOn: null, status: "verified" };
    return {
      ...given,
      agreement: { inForceOn: "2018-01-01", endsOn: null },
      people: given.people.slice(0, crew).map((one) => ({
        ...one,
        employedFrom: "2017-01-01",
        employedUntil: null,
        credentials: one.credentials.map(strong),
      })),
      activity: given.activity.map((one) => (isWeak() ? one : { ...one, status: "verified" as const })),
    };
  });

const sample = fc.oneof(anyFacts, strongFacts);

const heights = defaultEdition.tiers.map((tier) => tier.id);
const heightAt = (given: Facts, on: string) => heights.indexOf(earnedTier(defaultEdition, given, on).tier);
const runs = { numRuns: 200 };

test("the random facts of these tests are valid", () => {
  fc.assert(
    fc.property(sample, (given) => {
      expect(factsSchema.safeParse(given).error).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

test("the engine answers what the reference evaluator answers", () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(sample, day, (given, on) => {
      const answer = earnedTier(defaultEdition, given, on);
      const expected = referenceEvaluation(given, on, ["verified"]);
      reached.add(answer.tier);
      expect({ tier: answer.tier, competencies: answer.competencies }).toEqual(expected);
      expect(answer.tierIfVerified).toBe(referenceEvaluation(given, on, ["verified", "declared"]).tier);
    }),
    { numRuns: 1500, seed: 2020 },
  );
  expect([...reached].sort()).toEqual([...heights].sort());
});

test("the answer without proof equals the proof, and the tier is the highest that is met", () => {
  fc.assert(
    fc.property(sample, day, (given, on) => {
      const { trace, ...rest } = evaluate(defaultEdition, given, on);
      expect(earnedTier(defaultEdition, given, on)).toEqual(rest);
      expect(tiersOf(trace).findLast((node) => node.isMet)?.tier).toBe(rest.tier);
      expect(trace.have).toBe(heights.indexOf(rest.tier));
    }),
    runs,
  );
});

test("no record is in both lists of a node, or twice in one", () => {
  fc.assert(
    fc.property(sample, day, (given, on) => {
      for (const node of everyNode(evaluate(defaultEdition, given, on).trace)) {
        const listed = [...node.because, ...node.against.map(({ of }) => of)].map((one) => `${one.record} ${one.id}`);
        expect(new Set(listed).size).toBe(listed.length);
      }
    }),
    runs,
  );
});

test("every figure of a node can be computed from the records it lists", () => {
  fc.assert(
    fc.property(sample, day, (given, on) => {
      for (const node of everyNode(evaluate(defaultEdition, given, on).trace)) {
        if (node.kind === "people") {
          expect([node.people.length, node.because.length]).toEqual([node.have, node.have]);
          expect(new Set(node.people).size).toBe(node.have);
        }
        if (node.kind === "measure") {
          const total = node.because.reduce((sum, one) => sum + (one.record === "activity" ? one.value : 0), 0);
          expect(node.total).toBe(total);
          expect(node.isMet).toBe(node.have >= node.need);
          const ofKind = given.activity.filter((one) => one.kind === node.measure).length;
          expect(node.because.length + node.against.length).toBe(ofKind);
        }
      }
    }),
    runs,
  );
});

test("the order of the input does not change the answer", () => {
  fc.assert(
    fc.property(sample, day, (given, on) => {
      const turned = {
        ...given,
        people: given.people.map((one) => ({ ...one, credentials: one.credentials.toReversed() })).toReversed(),
        activity: given.activity.toReversed(),
      };
      expect(evaluate(defaultEdition, turned, on)).toEqual(evaluate(defaultEdition, given, on));
    }),
    { numRuns: 100 },
  );
});

test("one more verified credential never lowers the tier", () => {
  fc.assert(
    fc.property(sample, day, credential, fc.nat(), (given, on, extra, at) => {
      fc.pre(given.people.length > 0);
      const lucky = at % given.people.length;
      const people = given.people.map((one, p) =>
        p === lucky
          ? { ...one, credentials: [...one.credentials, { ...extra, id: "extra", status: "verified" as const }] }
          : one,
      );
      expect(heightAt({ ...given, people }, on)).toBeGreaterThanOrEqual(heightAt(given, on));
    }),
    runs,
  );
});

test("verifying a declared record never lowers the tier, unless it is a return", () => {
  fc.assert(
    fc.property(sample, day, (given, on) => {
      const activity = given.activity.filter((one) => one.kind !== "licence-revenue" || one.amountCents >= 0);
      const answer = earnedTier(defaultEdition, { ...given, activity }, on);
      expect(heights.indexOf(answer.tierIfVerified)).toBeGreaterThanOrEqual(heights.indexOf(answer.tier));
    }),
    runs,
  );
});

test("evaluating changes neither the facts nor the edition", () => {
  const before = structuredClone(defaultEdition);
  fc.assert(
    fc.property(sample, day, (given, on) => {
      const copy = structuredClone(given);
      evaluate(defaultEdition, given, on);
      expect(given).toEqual(copy);
    }),
    { numRuns: 50 },
  );
  expect(defaultEdition).toEqual(before);
});
