import type { KindOfShape } from "@/lib/activity/kind";
import type { ActivityShape } from "@/lib/activity/shape";
import type { Day, Month } from "@/lib/date/day";
import type { MeasureShape } from "@/lib/edition/clause";

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

/**
 * Of a person whom other companies declare under the same address: whether this company was the first, and whether they
 * chose it; null where they chose none.
 */
type SharedFacts = { isFirst: boolean; isChosen: boolean | null };

export type PersonFacts = {
  id: string;
  employedFrom: Day;
  employedUntil: Day | null;
  credentials: CredentialFacts[];
  shared?: SharedFacts | undefined;
};

/** A measure that only an edition names has a colon; a kind of the portal has none, so the kind tells them apart. */
type OtherKind = `${string}:${string}`;

/** `corrects`: the record whose amount this one is a difference to. Only such a record has negative points. */
type Told<K extends string, S> = {
  id: string;
  kind: K;
  status: FactStatus;
  tags?: string[] | undefined;
  corrects?: string | undefined;
} & S;
type ByShape = {
  money: { bookedOn: Day; amountCents: number; currency: string };
  points: { month: Month; points: number };
  event: { completedOn: Day };
  reading: { readOn: Day; value: number };
};

export type ActivityFacts =
  | { [S in ActivityShape]: Told<KindOfShape<S>, ByShape[S]> }[ActivityShape]
  | { [S in MeasureShape]: Told<OtherKind, ByShape[S]> }[MeasureShape];

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
