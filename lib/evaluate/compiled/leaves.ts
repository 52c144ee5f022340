import { addMonths, type Day } from "@/lib/date/day";
import type { CredentialClause } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import type { Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import type { Measuring } from "@/lib/evaluate/prove/measure";
import { rankOf } from "@/lib/evaluate/prove/roster";
import type { Window } from "@/lib/evaluate/trace/trace";
import { isEmployedOn } from "@/lib/person/employment";
import { activityAmount, activityWhen } from "@/lib/programme/activity";
import { windowOf } from "@/lib/programme/measure-window";

/** The counters for one company on one day: allocated once an edition and overwritten for each company. */
export type Counted = {
  facts: Facts;
  isSigned: boolean;
  /** The clauses each person meets, a bit a clause, in the order of the facts. */
  meets: number[];
  /** For each set of clauses, how many people meet them all. */
  people: Int32Array;
  totals: Float64Array;
  held: Uint8Array;
  paths: (string | null)[];
  sawDeclared: boolean;
};

/** The clauses a person meets are the bits of one 32-bit number. */
export const mostClauses = 31;

type Measure = Omit<Measuring, "source" | "atLeast">;

/** Every clause, set of clauses and measure an edition asks for, each once. */
export class Leaves {
  readonly clauses: CredentialClause[] = [];
  readonly sets: number[] = [];
  readonly measures: Measure[] = [];
  private readonly places = new Map<string, number>();

  constructor(readonly edition: Edition) {}

  private placeOf<T>(list: T[], one: T, key: string): number {
    const known = this.places.get(key) ?? list.push(one) - 1;
    this.places.set(key, known);
    return known;
  }

  clause({ type, tracks, versions, maxAgeMonths }: CredentialClause): number {
    const one = { type, tracks, versions, maxAgeMonths };
    return this.placeOf(this.clauses, one, `clause ${JSON.stringify(one)}`);
  }

  /** People who meet all of these clauses at once. */
  set(clauses: readonly number[]): number {
    const mask = clauses.reduce((all, clause) => all | (1 << clause), 0);
    return this.placeOf(this.sets, mask, `set ${mask}`);
  }

  measure({ measure, over, tagged, as }: Measure): number {
    const one = { measure, over, tagged, as };
    return this.placeOf(this.measures, one, `measure ${JSON.stringify(one)}`);
  }
}

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
  const [asked, has] = [rankOf(edition, type), rankOf(edition, as)];
  return (as === type || (asked >= 0 && has > asked)) && (tracks === null || (of !== null && tracks.includes(of)));
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

const meetsOf = (person: PersonFacts, day: DayTables, countsDeclared: boolean, into: Counted): number => {
  const { on, masks, closer, closerMask } = day;
  const isEmployed = isEmployedOn(person, on);
  let meets = 0;
  for (const { type, track, version, earnedOn, expiresOn, status } of person.credentials) {
    if (status === "declared") into.sawDeclared = true;
    if (!isEmployed || status === "rejected" || (status === "declared" && !countsDeclared)) continue;
    if (earnedOn > on || (expiresOn !== null && expiresOn <= on)) continue;
    let mask = masks.get(type)?.get(track) ?? 0;
    if ((mask & closerMask) !== 0)
      for (const { bit, versions, earnedAfter } of closer)
        if (
          (versions !== undefined && !versions.includes(version ?? "")) ||
          (earnedAfter !== null && earnedOn <= earnedAfter)
        )
          mask &= ~bit;
    meets |= mask;
  }
  return meets;
};

/** Counts, for every set of clauses, the people who meet it. */
export const countPeople = ({ sets }: Leaves, day: DayTables, countsDeclared: boolean, into: Counted): void => {
  const { people, meets } = into;
  people.fill(0);
  meets.length = 0;
  for (const person of into.facts.people) {
    const met = meetsOf(person, day, countsDeclared, into);
    meets.push(met);
    if (met === 0) continue;
    for (let place = 0; place < sets.length; place += 1) {
      const set = sets[place] as number;
      if ((met & set) === set) people[place] = (people[place] as number) + 1;
    }
  }
};

/** Adds up every measure in one pass over the activity; of readings it takes the latest. */
export const countActivity = (day: DayTables, countsDeclared: boolean, into: Counted): void => {
  const { totals, facts } = into;
  totals.fill(0);
  const latest = new Map<number, (typeof facts.activity)[number]>();
  for (const one of facts.activity) {
    if (one.status === "declared") into.sawDeclared = true;
    if (one.status === "rejected" || (one.status === "declared" && !countsDeclared)) continue;
    const asked = day.measures.get(one.kind);
    if (asked === undefined || ("currency" in one && one.currency !== day.currency)) continue;
    const when = activityWhen(one);
    for (const { place, latest: isLatest, window, tagged, isMonthly } of asked) {
      if (when < window.from || when > window.to) continue;
      if (tagged !== undefined && !(one.tags?.some((tag) => tagged.includes(tag)) ?? false)) continue;
      if (isMonthly && when === day.on.slice(0, 7)) continue;
      if (!isLatest) totals[place] = (totals[place] as number) + activityAmount(one);
      else {
        const before = latest.get(place);
        const beforeWhen = before === undefined ? "" : activityWhen(before);
        if (before === undefined || when > beforeWhen || (when === beforeWhen && one.id > before.id)) {
          latest.set(place, one);
          totals[place] = activityAmount(one);
        }
      }
    }
  }
};
