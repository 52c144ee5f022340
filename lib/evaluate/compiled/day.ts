import { addMonths, type Day } from "@/lib/date/day";
import type { CredentialClause } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { rankOf, servesAs } from "@/lib/edition/ladder";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import type { Leaves } from "@/lib/evaluate/compiled/leaves";
import { windowOf } from "@/lib/evaluate/measure-window";
import type { Window } from "@/lib/evaluate/trace/trace";

type Dated = { place: number; latest: boolean; window: Window; tagged: string[] | undefined; isMonthly: boolean };

/** Tables that depend on the day only, not on the company. */
export type DayTables = {
  on: Day;
  /**
   * The clauses a credential meets by its type and track; `closer` are those among them that also look at version or
   * age.
   */
  masks: ReadonlyMap<string, ReadonlyMap<string | null, number>>;
  closer: { bit: number; versions: string[] | undefined; earnedAfter: Day | null }[];
  closerMask: number;
  measures: ReadonlyMap<string, readonly Dated[]>;
  currency: string;
};

/** Every type and track that a credential of this type and track counts as. */
const countsAs = (
  { equivalences = [] }: Edition,
  type: string,
  track: string | null,
  on: Day,
): [string, string | null][] => [
  [type, track],
  ...equivalences
    .filter(
      ({ from, until }) => from.type === type && (from.track ?? track) === track && (until === null || on < until),
    )
    .map(({ as }): [string, string | null] => [as.type, as.track ?? track]),
];

const meetsAs = (edition: Edition, { type, tracks }: CredentialClause, [as, of]: [string, string | null]): boolean => {
  const isServed = servesAs({ type: as, rank: rankOf(edition, as) }, { type, rank: rankOf(edition, type) });
  return isServed && (tracks === null || (of !== null && tracks.includes(of)));
};

/** Builds the tables for a day, so that what a credential meets is looked up and not computed for each company. */
export const dayTables = ({ edition, clauses, measures }: Leaves, on: Day): DayTables => {
  const masks = new Map<string, Map<string | null, number>>();
  for (const { type } of edition.credentials) {
    const byTrack = new Map<string | null, number>();
    for (const track of [null, ...edition.tracks.map(({ id }) => id)]) {
      const as = countsAs(edition, type, track, on);
      const mask = clauses.reduce(
        (all, clause, place) => (as.some((one) => meetsAs(edition, clause, one)) ? all | (1 << place) : all),
        0,
      );
      byTrack.set(track, mask);
    }
    masks.set(type, byTrack);
  }
  const closer = clauses.flatMap(({ versions, maxAgeMonths }, place) =>
    versions === undefined && maxAgeMonths === undefined
      ? []
      : [{ bit: 1 << place, versions, earnedAfter: maxAgeMonths === undefined ? null : addMonths(on, -maxAgeMonths) }],
  );
  const dated = new Map<string, Dated[]>();
  measures.forEach(({ measure, over, tagged, as }, place) => {
    const shape = vocabularyOf(edition).measures.get(measure) ?? "event";
    const window = windowOf({ over }, on, shape);
    const one = { place, latest: as === "latest", window, tagged, isMonthly: window.shape === "months" };
    dated.set(measure, [...(dated.get(measure) ?? []), one]);
  });
  const closerMask = closer.reduce((all, { bit }) => all | bit, 0);
  return { on, masks, closer, closerMask, measures: dated, currency: edition.currency };
};
