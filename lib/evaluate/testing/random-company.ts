import fc from "fast-check";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { randomMeasures, randomTypes } from "./random-edition";

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2018, 6, 1) + days * 86_400_000).toISOString().slice(0, 10));
const later = (from: string) =>
  fc
    .option(fc.integer({ min: 0, max: 900 }), { freq: 2 })
    .map((days) => (days === null ? null : new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)));
const status = fc.constantFrom(
  "verified" as const,
  "verified" as const,
  "verified" as const,
  "declared" as const,
  "rejected" as const,
);

const credential = fc
  .tuple(
    fc.constantFrom(...randomTypes),
    fc.constantFrom("DCV", "NV"),
    day,
    status,
    fc.constantFrom("7", "8", "6", undefined),
  )
  .chain(([type, track, earnedOn, given, version]) =>
    later(earnedOn).map((expiresOn) => ({
      type,
      track: type.startsWith("VC") ? track : null,
      earnedOn,
      expiresOn,
      status: given,
      ...(version ? { version } : {}),
    })),
  );
const activity = fc
  .record({
    kind: fc.constantFrom(...randomMeasures),
    day,
    value: fc.integer({ min: -1, max: 4 }),
    status,
    isGold: fc.boolean(),
  })
  .map(({ kind, day: on, value, status: given, isGold }) => {
    const rest = { kind, status: given, ...(isGold ? { tags: ["gold"] } : {}) };
    if (kind === "cloud-service") return { ...rest, month: on.slice(0, 7), points: Math.abs(value) };
    if (kind === "deployment") return { ...rest, completedOn: on };
    if (kind === "x:score") return { ...rest, readOn: on, value };
    return { ...rest, bookedOn: on, amountCents: value, currency: value === 3 ? "USD" : "EUR" };
  });

/** Facts of a company with random records. */
export const randomCompany: fc.Arbitrary<Facts> = fc
  .record({
    people: fc.array(fc.tuple(fc.array(credential, { maxLength: 4 }), day, fc.boolean()), { maxLength: 5 }),
    activity: fc.array(activity, { maxLength: 12 }),
    models: fc.subarray(["reseller", "builder"]),
    country: fc.constantFrom(undefined, null, "FR", "US"),
    size: fc.constantFrom(undefined, "small"),
    legacyLevel: fc.constantFrom(undefined, "premier"),
    isSigned: fc.boolean(),
    override: fc.option(fc.tuple(fc.constantFrom("t1", "c0", "c1"), day), { freq: 2 }),
  })
  .map(
    ({ people: staff, activity: done, models, isSigned, override, ...rest }) =>
      ({
        partner: "acme",
        businessModels: models,
        ...rest,
        agreement: isSigned ? { inForceOn: "2019-01-01", endsOn: "2020-06-01" } : null,
        people: staff.map(([all, from, isOld], p) => ({
          id: `p${p}`,
          employedFrom: isOld ? "2017-01-01" : from,
          employedUntil: null,
          credentials: all.map((one, c) => ({ id: `k${p}.${c}`, ...one })),
        })),
        activity: done.map((one, a) => ({ id: `a${String(a).padStart(2, "0")}`, ...one })),
        overrides: override
          ? [{ id: "o", of: override[0], from: override[1], until: "2021-05-01", reason: "r", author: "a" }]
          : [],
      }) as Facts,
  );

/** A random day, often one on which something changes. */
export const randomDay = fc.oneof(day, fc.constantFrom("2020-01-10", "2020-02-01", "2019-02-02", "2020-05-01"));
