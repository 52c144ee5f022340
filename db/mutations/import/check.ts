import { randomUUID } from "node:crypto";
import { planImport } from "@/db/queries/import/plan";
import { wordsOfImport } from "@/db/queries/import/words";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { readStaged } from "@/lib/import/staged/read";
import { countWills } from "@/lib/import/staged/state";
import { Refusal } from "@/lib/refusal/refusal";
import { type ImportRow, stagedRows, writeImport, writeJudged } from "./row";

type Stored = Awaited<ReturnType<typeof stagedRows>>[number];
type Found = Pick<Stored, "line" | "fields" | "faults" | "will">;

const saidOf = ({ fields, faults, will }: Found): string =>
  JSON.stringify([Object.entries(fields ?? {}).sort(), Object.entries(faults).sort(), will]);

/** Says of every row of the sheet what entering would do with it, compared with what the company has now. */
export const checkRows = async (tx: Tx, actor: Actor, row: ImportRow): Promise<void> => {
  const { id, kind, sheet, match, reading, given, invites } = row;
  if (!match || !reading) throw new Refusal("import-unmatched");
  const staged = await stagedRows(tx, { id, sheet });
  const words = await wordsOfImport(tx, actor, given);
  const ready = staged.map((one) => readStaged(one, { kind, match, reading, words }));
  const asked = { actor, partnerId: row.partnerId ?? "", rows: ready, newId: randomUUID };
  const planned = await planImport(tx, kind, asked);
  const found = planned.rows.map(({ line, will, faults }, at): Found => {
    return { line, will, faults, fields: ready[at]?.fields ?? null };
  });
  const changed = found.filter((one, at) => saidOf(one) !== saidOf(staged[at] ?? one) || staged[at]?.will === null);
  if (changed.length > 0) await writeJudged(tx, { id, sheet }, changed);
  const counts = countWills(found.map(({ will }) => will ?? "fault"));
  await writeImport(tx, id, { sheet, match, reading, given, invites, counts, state: "ready" });
};
