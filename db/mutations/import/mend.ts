import { and, eq } from "drizzle-orm";
import { importRow } from "@/db/schema/import";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { importFields } from "@/lib/import/field";
import { typedText } from "@/lib/import/staged/read";
import type { LeaveOutRow, MendRow } from "@/lib/import/staged/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { checkRows } from "./check";
import { type AboutImport, aboutImport, type ImportRow, lockDraft } from "./row";

const placeOf = ({ id, sheet }: ImportRow, line: number) =>
  and(eq(importRow.importId, id), eq(importRow.sheet, sheet), eq(importRow.line, line));

const findLine = async (tx: Tx, row: ImportRow, line: number) => {
  const [found] = await tx
    .select({ cells: importRow.cells, mended: importRow.mended })
    .from(importRow)
    .where(placeOf(row, line));
  if (!found) throw new Refusal("not-found");
  return found;
};

/** Writes what was typed in place of a row's cells; what still reads as the sheet has it stays the sheet's. */
export const mendRow = (actor: Actor, input: MendRow): Promise<AboutImport> =>
  writeUnaudited(actor, async (tx) => {
    const row = await lockDraft(tx, actor, input);
    const { match } = row;
    if (!match) throw new Refusal("import-unmatched");
    const found = await findLine(tx, row, input.line);
    const typed = importFields[row.kind].flatMap(({ field }): [string, string][] => {
      const text = input[field];
      return text === undefined || text === typedText(found, match, field) ? [] : [[field, text]];
    });
    const mended = { ...found.mended, ...Object.fromEntries(typed) };
    await tx.update(importRow).set({ mended, isLeftOut: false }).where(placeOf(row, input.line));
    await checkRows(tx, actor, row);
    return aboutImport(row);
  });

/** Leaves a row out, or takes it in again. */
export const leaveOutRow = (actor: Actor, input: LeaveOutRow): Promise<AboutImport> =>
  writeUnaudited(actor, async (tx) => {
    const row = await lockDraft(tx, actor, input);
    await findLine(tx, row, input.line);
    await tx
      .update(importRow)
      .set({ isLeftOut: input.isLeftOut === "yes" })
      .where(placeOf(row, input.line));
    await checkRows(tx, actor, row);
    return aboutImport(row);
  });
