import type { ActivityFacts, CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";

/** Facts for tests and examples, written as briefly as one would say them. */
export const sampleFacts = (parts: Partial<Facts> = {}): Facts => ({
  partner: "acme",
  businessModels: ["reseller"],
  agreement: { inForceOn: "2019-01-01", endsOn: null },
  people: [],
  activity: [],
  ...parts,
});

/** One credential, verified, earned in 2018, without end. Its id is what it is, unless named. */
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

/** One person employed since 2017; the ids of the credentials are made unique by the person's. */
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
