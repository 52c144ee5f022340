import type { ActivityFacts, CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";

/** Facts for tests: an empty company with the given parts. */
export const sampleFacts = (parts: Partial<Facts> = {}): Facts => ({
  partner: "acme",
  businessModels: ["reseller"],
  agreement: { inForceOn: "2019-01-01", endsOn: null },
  people: [],
  activity: [],
  ...parts,
});

/** A verified credential earned in 2018 without an end. Its id is made of its type and track unless given. */
export const sampleCredential = (
  type: string,
  track: string | null = null,
  parts: Partial<CredentialFacts> = {},
): CredentialFacts => ({
  id: track === null ? type : `${type}-${track}`,
  type,
  track,
  earnedOn: "2018-06-01",
  expiresOn: null,
  status: "verified",
  ...parts,
});

/** A person employed since 2017; the ids of their credentials are prefixed with theirs. */
export const samplePerson = (
  id: string,
  credentials: CredentialFacts[],
  parts: Partial<PersonFacts> = {},
): PersonFacts => ({
  id,
  employedFrom: "2017-01-01",
  employedUntil: null,
  credentials: credentials.map((one) => ({ ...one, id: `${id}-${one.id}` })),
  ...parts,
});

export const licence = (
  id: string,
  bookedOn: string,
  amountCents: number,
): ActivityFacts & { kind: "licence-revenue" } => ({
  id,
  kind: "licence-revenue",
  bookedOn,
  amountCents,
  currency: "EUR",
  status: "verified",
});

export const cloud = (id: string, month: string, points: number): ActivityFacts => ({
  id,
  kind: "cloud-service",
  month,
  points,
  status: "verified",
});

export const deployment = (id: string, completedOn: string): ActivityFacts => ({
  id,
  kind: "deployment",
  completedOn,
  status: "verified",
});
