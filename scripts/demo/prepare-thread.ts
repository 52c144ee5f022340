import { inventCompanies } from "@/db/seed/waiting";
import { type Prepared, prepare } from "@/db/seed/write";

/** Companies from one place to before another, as of an hour. */
export type PrepareTask = { from: number; until: number; seededAt: Date };

/** What a worker thread does while the demo is written (scripts/demo/preparers.ts). */
export default function prepareInvented({ from, until, seededAt }: PrepareTask): Promise<Prepared> {
  return prepare(inventCompanies(from, until), null, seededAt);
}
