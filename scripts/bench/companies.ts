import { randomFrom } from "@/db/seed/random";
import { credentialTypes, hasTrack, tracks } from "@/lib/edition/catalogue/partner-connect-2020/credential-type";
import type { ImpactCompany } from "@/lib/editor/impact";
import type { ActivityFacts, PersonFacts } from "@/lib/evaluate/facts/facts";

const countries = ["FR", "BE", "CH", "LU"];

const pad = (value: number): string => String(value).padStart(2, "0");

/** An invented company, the same for the same number: up to nine people and twelve activities. */
const companyOf = (index: number): ImpactCompany => {
  const random = randomFrom(index * 7_919 + 1);
  const day = () => `${random.between(2017, 2019)}-${pad(random.between(1, 12))}-${pad(random.between(1, 28))}`;
  const favourite = random.pick(tracks);
  const person = (p: number): PersonFacts => ({
    id: `p${p}`,
    employedFrom: "2016-01-01",
    employedUntil: random.chance(0.1) ? day() : null,
    credentials: Array.from({ length: random.between(0, 3) }, (_, c) => {
      const type = random.pick(credentialTypes);
      const track = hasTrack(type) ? (random.chance(0.7) ? favourite : random.pick(tracks)) : null;
      return { id: `c${p}.${c}`, type, track, earnedOn: day(), expiresOn: null, status: "verified" };
    }),
  });
  const activity = (a: number): ActivityFacts => {
    const [id, on] = [`a${a}`, day()];
    const kind = random.between(0, 2);
    if (kind === 0) return { id, kind: "deployment", completedOn: on, status: "verified" };
    if (kind === 1)
      return { id, kind: "cloud-service", month: on.slice(0, 7), points: random.between(0, 9_000), status: "verified" };
    const amountCents = random.between(-100_000, 9_000_000);
    return { id, kind: "licence-revenue", bookedOn: on, amountCents, currency: "EUR", status: "verified" };
  };
  return {
    name: `Company ${index}`,
    country: random.pick(countries),
    legacyLevel: null,
    facts: {
      partner: String(index),
      businessModels: ["reseller"],
      agreement: random.chance(0.9) ? { inForceOn: "2019-01-01", endsOn: null } : null,
      people: Array.from({ length: random.between(1, 9) }, (_, p) => person(p)),
      activity: Array.from({ length: random.between(0, 12) }, (_, a) => activity(a)),
    },
  };
};

/** Yields invented companies in batches; holds one batch at a time. */
export function* companiesInBatches(count: number, size: number): Generator<ImpactCompany[]> {
  for (let from = 0; from < count; from += size)
    yield Array.from({ length: Math.min(size, count - from) }, (_, index) => companyOf(from + index));
}
