import { and, asc, eq } from "drizzle-orm";
import { offeredKinds } from "@/db/queries/activity/kinds";
import { importRow } from "@/db/schema/import";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { declarableAmong } from "@/lib/activity/visible";
import type { Actor } from "@/lib/actor";
import { cellText } from "@/lib/import/cell";
import { type ColumnMatch, matchColumns } from "@/lib/import/match";
import { isDraft } from "@/lib/import/staged/state";
import { Refusal } from "@/lib/refusal/refusal";
import { rememberedMatches } from "./remembered";
import { requireImport } from "./view";

/** A column as a person tells it from others: its header, and the first values under it. */
export type ShownColumn = { name: string; samples: string[] };

export type ImportColumns = Awaited<ReturnType<typeof getImportColumns>>;

const firstRows = (tx: Tx, id: string, sheet: number) =>
  tx
    .select({ line: importRow.line, cells: importRow.cells })
    .from(importRow)
    .where(and(eq(importRow.importId, id), eq(importRow.sheet, sheet)))
    .orderBy(asc(importRow.line))
    .limit(50);

/** The columns of a sheet and what each is taken for: as it was chosen, else as it was before, else as it is called. */
export const getImportColumns = (actor: Actor, id: string, asked?: number) =>
  read(actor, async (tx) => {
    const { partnerId, ...view } = await requireImport(tx, actor, id);
    if (!isDraft(view.state)) throw new Refusal("not-found");
    const sheet = asked !== undefined && view.sheets[asked] ? asked : view.sheet;
    const staged = view.sheets[sheet];
    if (!staged) throw new Refusal("not-found");
    const rows = await firstRows(tx, id, sheet);
    const isChosen = view.match !== null && sheet === view.sheet;
    const match: ColumnMatch = isChosen
      ? (view.match ?? {})
      : matchColumns(view.kind, { ...staged, rows }, await rememberedMatches(tx, partnerId, view.kind));
    const columns = staged.columns.map((name, at): ShownColumn => {
      const texts = rows.map(({ cells }) => cellText(cells[at])).filter((text) => text !== "");
      return { name, samples: texts.slice(0, 3).map((text) => text.slice(0, 40)) };
    });
    const declarable = partnerId ? declarableAmong(await offeredKinds(tx, actor.today), actor, { partnerId }) : [];
    return { view, sheet, columns, match, kinds: declarable.map(({ kind }) => kind) };
  });
