import type { CredentialClause } from "@/lib/edition/clause";
import { type Demand, demandOf } from "@/lib/plan/goal";

/** The places of the people that a rule asks for, and how many are needed of each: the whole first, then its parts. */
export type Mark = readonly { place: number; count: number }[];

/**
 * The figures a tier rests on that exams and hires can raise: how many people meet a clause, each counted once however
 * many rules ask for it. `demands` holds them with the most that any rule needs; `marks` are the thresholds that matter,
 * and `dials` the places whose every value does.
 */
export class Counters {
  readonly demands: Demand[] = [];
  readonly marks = new Map<string, Mark>();
  readonly dials = new Set<number>();
  readonly #places = new Map<string, number>();

  /** The place of a clause in `demands`; a part of other people has the place of those as its parent. */
  place(clause: CredentialClause, id: string, parent: number | null = null): number {
    const demand: Demand = { ...demandOf({ ...clause, count: 0 }, id), parent };
    const key = JSON.stringify([demand.clause, parent]);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.demands.length);
    this.demands.push(demand);
    return this.demands.length - 1;
  }

  /** Records that a rule asks for all of these at once. */
  ask(mark: Mark): void {
    for (const { place, count } of mark) this.need(place, count);
    this.marks.set(JSON.stringify(mark), mark);
  }

  need(place: number, count: number): void {
    const demand = this.demands[place];
    if (demand) demand.count = Math.max(demand.count, count);
  }
}

/** Whether the counted people are enough for all of these. */
export const isEnough = (mark: Mark, counted: readonly number[]): boolean =>
  mark.every(({ place, count }) => (counted[place] ?? 0) >= count);
