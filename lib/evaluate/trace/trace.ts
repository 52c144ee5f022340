import type { Day, Month } from "@/lib/date/day";
import type { Source } from "@/lib/edition/clause";
import type { CompetencyKind } from "@/lib/programme/leaf-rule";

/** What `have` and `need` count. `cents` are of the node's currency; `points` are a monthly average when the window is of months. */
export type Unit =
  | "tiers"
  | "requirements"
  | "competencies"
  | "people"
  | "agreement"
  | "cents"
  | "points"
  | "deployments"
  /** Of a reading: whatever it reads. */
  | "value"
  /** Of who the company is. */
  | "traits"
  | "paths";

/** A record a node looked at, with what a reader needs to recognise it. Ids are those of the facts. */
export type TraceRecord =
  | {
      record: "credential";
      id: string;
      person: string;
      type: string;
      track: string | null;
      on: Day;
      expiresOn: Day | null;
    }
  | {
      record: "activity";
      id: string;
      kind: string;
      /** Booked or completed on; for a cloud service its month. */
      on: Day | Month;
      /** Cents, points, or 1 for a deployment. */
      value: number;
      /** Of licence revenue; null for the other kinds. */
      currency: string | null;
    }
  | { record: "competency"; id: string; kind: CompetencyKind }
  | { record: "agreement"; id: "agreement"; on: Day; endsOn: Day | null }
  | { record: "path"; id: string; tier: string | null }
  /** A node taken as met by someone's word, or by a level of the programme before. */
  | { record: "override"; id: string; on: Day; endsOn: Day | null; why: string; author: string }
  | { record: "grandfathering"; id: string; legacyLevel: string; endsOn: Day };

/** Why a record does not count. A code and what its sentence needs. */
export type Reason =
  | { code: "not-verified" }
  | { code: "rejected" }
  | { code: "not-earned-yet"; on: Day }
  | { code: "expired"; on: Day }
  | { code: "not-yet-employed"; on: Day; person: string }
  | { code: "left-company"; on: Day; person: string }
  | { code: "wrong-type"; type: string; needed: string }
  | { code: "wrong-track"; track: string; needed: readonly string[] }
  /** The same person already counts here by a record of another type or track. */
  | { code: "already-counted"; by: string; person: string }
  /** The same person already counts here by a record of the same type and track: a renewal, or a double. */
  | { code: "superseded"; by: string; person: string }
  /** Holds it, but is not one of the people this is a part of. */
  | { code: "not-among"; person: string }
  /** Both ends inclusive; days, or months where the measure goes by month. */
  | { code: "outside-window"; from: Day | Month; to: Day | Month }
  | { code: "month-not-over"; month: Month }
  | { code: "wrong-currency"; currency: string; needed: string }
  | { code: "wrong-kind"; kind: CompetencyKind; needed: CompetencyKind }
  /** A competency in progress: how many of its requirements are met. */
  | { code: "not-held"; met: number; of: number }
  | { code: "wrong-version"; version: string | null; needed: readonly string[] }
  | { code: "too-old"; months: number }
  /** It counted for another credential until that day. */
  | { code: "equivalence-ended"; on: Day }
  | { code: "fills-another-role"; role: string; person: string }
  | { code: "counted-elsewhere"; competency: string; person: string }
  | { code: "wrong-tag"; needed: readonly string[] }
  /** A later reading takes its place. */
  | { code: "read-again"; by: string }
  | { code: "below-level"; tier: string | null; needed: string }
  | { code: "not-in-force-yet"; on: Day }
  | { code: "ended"; on: Day };

/** A record that does not count, and why. */
export type Refused = { of: TraceRecord; reason: Reason };

type Proof = {
  /** Unique in the tree: the ids from the tier or competency down, joined by "/". */
  id: string;
  isMet: boolean;
  have: number;
  need: number;
  unit: Unit;
  /** Where the line of the edition comes from; null for the edition as a whole. */
  source: Source | null;
  /** Records that count, oldest first; no record is in both lists. */
  because: TraceRecord[];
  against: Refused[];
  children: Trace[];
};

/** Both ends inclusive; empty where `from` is after `to`. `months` is what an average is divided by, 0 for a period. */
export type Window = { shape: "days" | "months"; from: Day | Month; to: Day | Month; months: number };

/** One node of the proof: what was had, what was needed, which records count and which do not. */
export type Trace = Proof &
  /** `isBounded` where people had to be divided among more ways than were looked at. */
  (
    | { kind: "edition"; isBounded?: true }
    | { kind: "tier"; tier: string }
    | { kind: "competency"; competency: string; competencyKind: CompetencyKind }
    | { kind: "all" | "any" | "at-least" }
    /** `people` are the distinct people who count, in the order of `because`; `isOfWhom` marks a part of the people above. */
    | {
        kind: "people";
        type: string;
        tracks: readonly string[] | null;
        tracksSource: Source;
        people: string[];
        isOfWhom: boolean;
      }
    /** `total` is the sum in the window; `have` is it, or its monthly average. */
    | {
        kind: "measure";
        measure: string;
        as: "sum" | "monthly-average" | "latest";
        currency: string | null;
        window: Window;
        total: number;
      }
    | { kind: "held"; competencyKind: CompetencyKind }
    | { kind: "agreement" }
    /** `perPerson` null for any number. Its children are the roles, each with the people who fill it. */
    | { kind: "roles"; perPerson: number | null; isBounded?: true }
    | { kind: "profile"; asks: Profile; is: Profile }
    /** Its children are `when` and, where it applies, `asks`. */
    | { kind: "if"; applies: boolean }
    /** Its child is what is asked, on the last day on which it was met, or today. */
    | { kind: "lately"; months: number; reachedOn: Day | null }
    | { kind: "path"; path: string; level: string | null }
    | { kind: "level"; tier: string }
    | { kind: "paths"; tier: string }
    /** Its one child is the quantity. */
    | { kind: "score" }
    | { kind: "constant" }
    | { kind: "sum"; cap: number | null }
    | { kind: "product"; per: number; cap: number | null }
    | { kind: "weighted"; weight: number; per: number; cap: number | null }
    /** Its children are the rule and, where that is met, the quantity. */
    | { kind: "only-if"; otherwise: number }
  );

/** Business models, countries and sizes: those asked for, or those the company has. */
export type Profile = { businessModels?: readonly string[]; countries?: readonly string[]; sizes?: readonly string[] };

type TraceKind = Trace["kind"];
/** The nodes of one kind: `TraceOf<"people">`. */
export type TraceOf<K extends TraceKind> = Trace & { kind: K };
