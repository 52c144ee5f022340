import type { Day, Month } from "@/lib/date/day";
import type { Source } from "@/lib/edition/clause";
import type { CompetencyKind } from "@/lib/edition/leaf-rule";

/**
 * The unit of `have` and `need`. `cents` are of the node's currency; `points` are a month's average where the window is
 * of months.
 */
export type Unit =
  | "tiers"
  | "requirements"
  | "competencies"
  | "people"
  | "agreement"
  | "cents"
  | "points"
  | "deployments"
  /** The figure of a reading, in its own unit. */
  | "value"
  /** Traits of the company's profile. */
  | "traits"
  | "paths";

/** A record that a node looked at, with what a reader needs to recognise it. Ids are those of the facts. */
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
      /** The day it was booked, completed or read; for a cloud service its month. */
      on: Day | Month;
      /** Cents, points, 1 for an event, or the figure that was read. */
      value: number;
      /** Of money; null for other measures. */
      currency: string | null;
      /** The record that this one is a correction of. */
      corrects?: string | undefined;
    }
  | { record: "competency"; id: string; kind: CompetencyKind }
  | { record: "agreement"; id: "agreement"; on: Day; endsOn: Day | null }
  | { record: "path"; id: string; tier: string | null }
  /** Makes a node count as met: an exception, or a level of the previous programme. */
  | { record: "override"; id: string; on: Day; endsOn: Day | null; why: string; author: string }
  | { record: "grandfathering"; id: string; legacyLevel: string; endsOn: Day };

/** Why a record does not count: a code, and what its sentence needs. */
export type Reason =
  | { code: "not-verified" }
  | { code: "rejected" }
  | { code: "not-earned-yet"; on: Day }
  | { code: "expired"; on: Day }
  | { code: "not-yet-employed"; on: Day; person: string }
  | { code: "left-company"; on: Day; person: string }
  | { code: "wrong-type"; type: string; needed: string }
  | { code: "wrong-track"; track: string; needed: readonly string[] }
  /** The person already counts here by a record of another type or track. */
  | { code: "already-counted"; by: string; person: string }
  /** The person already counts here by a record of the same type and track: this one was renewed, or is a duplicate. */
  | { code: "superseded"; by: string; person: string }
  /** The person holds it, but is not one of those this is a subset of. */
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
  /** Its equivalence ended that day. */
  | { code: "equivalence-ended"; on: Day }
  | { code: "fills-another-role"; role: string; person: string }
  | { code: "counted-elsewhere"; competency: string; person: string }
  | { code: "wrong-tag"; needed: readonly string[] }
  /** A later reading replaces it. */
  | { code: "read-again"; by: string }
  | { code: "below-level"; tier: string | null; needed: string }
  | { code: "not-in-force-yet"; on: Day }
  | { code: "ended"; on: Day };

/** A record that does not count, and why. */
export type Refused = { of: TraceRecord; reason: Reason };

type Proof = {
  /** Unique in the tree: the ids from the tier or competency down to the node, joined by "/". */
  id: string;
  isMet: boolean;
  have: number;
  need: number;
  unit: Unit;
  /** The source of the line in the edition; null for the edition as a whole. */
  source: Source | null;
  /** Records that count, oldest first; no record is in both lists. */
  because: TraceRecord[];
  against: Refused[];
  children: Trace[];
};

/** Both ends inclusive; empty where `from` is after `to`. `months` is what an average is divided by, 0 for a period. */
export type Window = { shape: "days" | "months"; from: Day | Month; to: Day | Month; months: number };

/**
 * One node of the proof: what was had, what was needed, which records count and which do not. Its JSON is stored and
 * printed by the shell, so its keys never change.
 */
export type Trace = Proof &
  /** `isBounded` where people could be divided in more ways than were tried. */
  (
    | { kind: "edition"; isBounded?: true }
    | { kind: "tier"; tier: string }
    | { kind: "competency"; competency: string; competencyKind: CompetencyKind }
    | { kind: "all" | "any" | "at-least" }
    /**
     * `people` are the people who count, in the order of `because`; `isOfWhom` marks a subset of the people of the node
     * above.
     */
    | {
        kind: "people";
        type: string;
        tracks: readonly string[] | null;
        tracksSource: Source;
        people: string[];
        isOfWhom: boolean;
      }
    /** `total` is the sum in the window; `have` is the same, or its monthly average. */
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
    /** Its child is the proof of what is asked, on the last day on which it was met, or today. */
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

/** Traits of a company: those asked for, or those it has. */
export type Profile = { businessModels?: readonly string[]; countries?: readonly string[]; sizes?: readonly string[] };

type TraceKind = Trace["kind"];
/** The nodes of one kind: `TraceOf<"people">`. */
export type TraceOf<K extends TraceKind> = Trace & { kind: K };
