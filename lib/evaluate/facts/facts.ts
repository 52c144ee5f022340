import type { Day, Month } from "@/lib/date/day";

/** The review state of a record: only `verified` counts; `declared` counts for `tierIfVerified`. */
export const factStatuses = ["declared", "verified", "rejected"] as const;
type FactStatus = (typeof factStatuses)[number];

export type CredentialFacts = {
  id: string;
  type: string;
  track: string | null;
  version?: string | null | undefined;
  earnedOn: Day;
  expiresOn: Day | null;
  status: FactStatus;
};

export type PersonFacts = { id: string; employedFrom: Day; employedUntil: Day | null; credentials: CredentialFacts[] };

/** A measure that only an edition names has a colon; the portal's three have none, so the kind tells them apart. */
type OtherKind = `${string}:${string}`;

type Told<K extends string, S> = { id: string; kind: K; status: FactStatus; tags?: string[] | undefined } & S;
type Money = { bookedOn: Day; amountCents: number; currency: string };
type Points = { month: Month; points: number };
type Event = { completedOn: Day };
type Reading = { readOn: Day; value: number };

export type ActivityFacts =
  | Told<"licence-revenue", Money>
  | Told<"cloud-service", Points>
  | Told<"deployment", Event>
  | Told<OtherKind, Money>
  | Told<OtherKind, Points>
  | Told<OtherKind, Event>
  | Told<OtherKind, Reading>;

type AgreementFacts = { inForceOn: Day; endsOn: Day | null };

/**
 * An exception: staff takes a tier, a competency or a requirement (`of`, a node of the proof) as met from a day until
 * another (exclusive).
 */
export type ExceptionFacts = { id: string; of: string; from: Day; until: Day | null; reason: string; author: string };

export type Facts = {
  partner: string;
  businessModels: string[];
  /** ISO 3166-1, two letters. */
  country?: string | null | undefined;
  size?: string | null | undefined;
  /** Level in the previous programme. */
  legacyLevel?: string | null | undefined;
  agreement: AgreementFacts | null;
  people: PersonFacts[];
  activity: ActivityFacts[];
  overrides?: ExceptionFacts[] | undefined;
};
