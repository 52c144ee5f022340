import { and, eq, inArray, lt } from "drizzle-orm";
import { importing, importRow } from "@/db/schema/import";
import { mutate, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { keptDays } from "@/lib/import/limits";
import type { ShownImport } from "@/lib/import/staged/schema";
import { type AboutImport, aboutImport, lockDraft, writeImport } from "./row";

/** Gives an import up before anything of it is entered; its rows are forgotten. */
export const dropImport = (actor: Actor, input: ShownImport): Promise<AboutImport> =>
  mutate(actor, async (tx, record) => {
    const row = await lockDraft(tx, actor, input);
    await tx.delete(importRow).where(eq(importRow.importId, row.id));
    await writeImport(tx, row.id, { state: "dropped", counts: {} });
    await record("import.dropped", row.id, {}, { partnerId: row.partnerId });
    return aboutImport(row);
  });

const day = 86_400_000;

/** Forgets the rows of drafts that were left, and of imports that are long over. Answers how many drafts it dropped. */
export const forgetOldRows = (system: Actor): Promise<number> =>
  writeUnaudited(system, async (tx) => {
    const before = (ms: number): Date => new Date(system.at.getTime() - ms);
    const isLeft = and(
      inArray(importing.state, ["matching", "ready"]),
      lt(importing.madeAt, before(keptDays.draft * day)),
    );
    const left = await tx
      .update(importing)
      .set({ state: "dropped", counts: {} })
      .where(isLeft)
      .returning({ id: importing.id });
    const isOver = and(
      inArray(importing.state, ["entered", "undone", "failed", "dropped"]),
      lt(importing.madeAt, before(keptDays.undo * day)),
    );
    const gone = tx.select({ id: importing.id }).from(importing).where(isOver);
    await tx.delete(importRow).where(inArray(importRow.importId, gone));
    const dropped = left.map(({ id }) => id);
    if (dropped.length > 0) await tx.delete(importRow).where(inArray(importRow.importId, dropped));
    return dropped.length;
  });
