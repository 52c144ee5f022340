import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { cutPage, following } from "@/db/queries/paging";
import { listMissingRoom } from "@/db/queries/partner/held";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { account } from "@/db/schema/account";
import { importing, importRow } from "@/db/schema/import";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { type ImportFieldName, importFields } from "@/lib/import/field";
import { type ImportKind, importKinds } from "@/lib/import/kind";
import type { ImportState, RowWill } from "@/lib/import/staged/state";
import { Refusal } from "@/lib/refusal/refusal";
import { mayChangeActivity } from "./did";

const columns = {
  id: importing.id,
  kind: importing.kind,
  fileName: importing.fileName,
  madeAt: importing.madeAt,
  by: account.name,
  state: importing.state,
  counts: importing.counts,
  total: importing.total,
  done: importing.done,
  fault: importing.fault,
};

const pageSize = 25;
const latestFirst = { table: importing, key: importing.madeAt, id: importing.id, direction: "descending" } as const;

/** The kinds of sheets that the actor may import. */
export const importableKinds = (actor: Actor): ImportKind[] =>
  importKinds.filter((kind) => can(actor, "import.make", { partnerId: actor.partnerId, kind }));

/** The imports of a company, or of the vendor's team, that the actor may see, latest first, a page at a time. */
export const listImports = (actor: Actor, { after }: { after?: string | undefined } = {}) =>
  read(actor, async (tx) => {
    const kinds = importableKinds(actor);
    if (kinds.length === 0) throw new Refusal("not-found");
    const head = await ownChainHead(tx, actor);
    const seen = and(
      inArray(importing.kind, kinds),
      sql`${importing.partnerId} IS NOT DISTINCT FROM ${actor.partnerId}::uuid`,
    );
    const rows = await tx
      .select(columns)
      .from(importing)
      .leftJoin(account, eq(account.id, importing.madeBy))
      .where(and(seen, after ? following(latestFirst, after, seen) : undefined))
      .orderBy(desc(importing.madeAt), desc(importing.id))
      .limit(pageSize + 1);
    const { shown, last } = cutPage(rows, pageSize);
    return { imports: shown, next: last?.id ?? null, head, may: { make: kinds } };
  });

/** An import that the actor may see; throws `not-found` where there is none. */
export const requireImport = async (tx: Tx, actor: Actor, id: string) => {
  const [row] = await tx
    .select({
      ...columns,
      partnerId: importing.partnerId,
      sheets: importing.sheets,
      sheet: importing.sheet,
      match: importing.match,
      reading: importing.reading,
      given: importing.given,
      invites: importing.invites,
      enteredAt: importing.enteredAt,
      undoneAt: importing.undoneAt,
      makes: importing.makes,
      rowVersion: importing.rowVersion,
    })
    .from(importing)
    .leftJoin(account, eq(account.id, importing.madeBy))
    .where(eq(importing.id, id));
  if (!row || !can(actor, "import.make", row)) throw new Refusal("not-found");
  return row;
};

export type ImportView = Awaited<ReturnType<typeof getImport>>;

const hasEntered = async (tx: Tx, id: string): Promise<boolean> => {
  const entered = and(eq(importRow.importId, id), sql`${importRow.did} <> '[]'`);
  const [any] = await tx.select({ line: importRow.line }).from(importRow).where(entered).limit(1);
  return any !== undefined;
};

type Imported = { id: string; partnerId: string | null; state: ImportState };

const mayUndo = async (tx: Tx, actor: Actor, { id, partnerId, state }: Imported): Promise<boolean> => {
  const isOver = state === "entered" || state === "failed";
  if (!isOver || !(await hasEntered(tx, id))) return false;
  return partnerId === null || mayChangeActivity(tx, actor, { id, partnerId });
};

/** One import, with what the company has no room for, and what the actor may do with it. */
export const getImport = (actor: Actor, id: string) =>
  read(actor, async (tx) => {
    const head = await ownChainHead(tx, actor);
    const { partnerId, makes, ...row } = await requireImport(tx, actor, id);
    const missingRoom = partnerId && row.state === "ready" ? await listMissingRoom(tx, partnerId, makes) : [];
    return { ...row, head, missingRoom, may: { undo: await mayUndo(tx, actor, { ...row, partnerId }) } };
  });

const rowColumns = {
  line: importRow.line,
  cells: importRow.cells,
  mended: importRow.mended,
  faults: importRow.faults,
  will: importRow.will,
  isLeftOut: importRow.isLeftOut,
};

export type ListedRow = Awaited<ReturnType<typeof listImportRows>>["rows"][number];

type RowFilter = { will?: RowWill | undefined; after?: number | undefined };

/** The rows of the sheet that was chosen, a page at a time; `after` is the line of the last one of the page before. */
export const listImportRows = (actor: Actor, id: string, { will, after }: RowFilter) =>
  read(actor, async (tx) => {
    const { sheet } = await requireImport(tx, actor, id);
    const rows = await tx
      .select(rowColumns)
      .from(importRow)
      .where(
        and(
          eq(importRow.importId, id),
          eq(importRow.sheet, sheet),
          will ? eq(importRow.will, will) : undefined,
          after ? gt(importRow.line, after) : undefined,
        ),
      )
      .orderBy(asc(importRow.line))
      .limit(pageSize + 1);
    const { shown, last } = cutPage(rows, pageSize);
    return { rows: shown, next: last?.line ?? null };
  });

/** One row of the sheet that was chosen, to be mended. Throws `not-found` where there is none. */
export const getImportRow = (actor: Actor, id: string, line: number) =>
  read(actor, async (tx) => {
    const { partnerId: _, ...view } = await requireImport(tx, actor, id);
    const at = and(eq(importRow.importId, id), eq(importRow.sheet, view.sheet), eq(importRow.line, line));
    const [row] = await tx.select(rowColumns).from(importRow).where(at);
    if (!row || !view.match) throw new Refusal("not-found");
    return { view, match: view.match, row };
  });

/** The fields of rows at fault that somebody mended. */
export const fieldsMended = (actor: Actor, id: string): Promise<ImportFieldName[]> =>
  read(actor, async (tx) => {
    const { sheet, kind } = await requireImport(tx, actor, id);
    const { rows } = await tx.execute<{ field: string }>(sql`
      SELECT DISTINCT jsonb_object_keys(mended) AS field FROM import_row
      WHERE import_id = ${id} AND sheet = ${sheet} AND will = 'fault' AND mended IS NOT NULL`);
    const mended = new Set(rows.map(({ field }) => field));
    return importFields[kind].flatMap(({ field }) => (mended.has(field) ? [field] : []));
  });

/** All rows at fault, a few hundred at a time, as their sheet has them. */
export async function* faultyRows(actor: Actor, id: string): AsyncGenerator<ListedRow[]> {
  for (let after: number | undefined; ; ) {
    const found = await read(actor, async (tx) => {
      const { sheet } = await requireImport(tx, actor, id);
      return tx
        .select(rowColumns)
        .from(importRow)
        .where(
          and(
            eq(importRow.importId, id),
            eq(importRow.sheet, sheet),
            eq(importRow.will, "fault"),
            after ? gt(importRow.line, after) : undefined,
          ),
        )
        .orderBy(asc(importRow.line))
        .limit(500);
    });
    if (found.length > 0) yield found;
    after = found.at(-1)?.line;
    if (found.length < 500) return;
  }
}
