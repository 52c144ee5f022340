import { randomUUID } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import { planImport, recordsMade } from "@/db/queries/import/plan";
import { wordsOfImport } from "@/db/queries/import/words";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { ReadyRow } from "@/lib/import/staged/plan";
import { readStaged, type StagedReading } from "@/lib/import/staged/read";
import { countWills } from "@/lib/import/staged/state";
import { Refusal } from "@/lib/refusal/refusal";
import { type ImportRow, stagedRows, writeImport, writeJudged } from "./row";

type Stored = Awaited<ReturnType<typeof stagedRows>>[number];
type Found = Pick<Stored, "line" | "fields" | "faults" | "will">;

/** Whether two flat records say the same. */
const isAlike = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
};

/** Whether a row is as it was found before, so that it need not be written again. */
const isAsBefore = (one: Found, before: Found): boolean =>
  before.will === one.will && isAlike(one.faults, before.faults) && isAlike(one.fields ?? {}, before.fields ?? {});

/** How many rows are read before other requests have their turn. */
const atOnce = 500;

const readAll = async (staged: readonly Stored[], how: StagedReading): Promise<ReadyRow[]> => {
  const ready: ReadyRow[] = [];
  for (let start = 0; start < staged.length; start += atOnce) {
    if (start > 0) await pause();
    ready.push(...staged.slice(start, start + atOnce).map((one) => readStaged(one, how)));
  }
  return ready;
};

/** Says of every row of the sheet what entering would do with it, compared with what the company has now. */
export const checkRows = async (tx: Tx, actor: Actor, row: ImportRow): Promise<void> => {
  const { id, kind, sheet, match, reading, given, invites } = row;
  if (!match || !reading) throw new Refusal("import-unmatched");
  const staged = await stagedRows(tx, { id, sheet });
  const words = await wordsOfImport(tx, actor, given);
  const ready = await readAll(staged, { kind, match, reading, words });
  await pause();
  const asked = { actor, partnerId: row.partnerId ?? "", rows: ready, newId: randomUUID };
  const planned = await planImport(tx, kind, asked);
  await pause();
  const found = planned.rows.map(({ line, will, faults }, at): Found => {
    return { line, will, faults, fields: ready[at]?.fields ?? null };
  });
  const changed = found.filter((one, at) => !isAsBefore(one, staged[at] ?? { ...one, will: null }));
  if (changed.length > 0) await writeJudged(tx, { id, sheet }, changed);
  const counts = countWills(found.map(({ will }) => will ?? "fault"));
  const makes = recordsMade(planned);
  await writeImport(tx, id, { sheet, match, reading, given, invites, counts, makes, state: "ready" });
};
