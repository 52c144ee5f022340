import type { CredentialClause } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import type { Facts } from "@/lib/evaluate/facts/facts";
import type { Measuring } from "@/lib/evaluate/prove/measure";

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
