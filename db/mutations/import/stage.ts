import { randomUUID } from "node:crypto";
import { and, count, eq, gt, sql } from "drizzle-orm";
import { rememberedMatches } from "@/db/queries/import/remembered";
import { importing } from "@/db/schema/import";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { ImportKind } from "@/lib/import/kind";
import { mostCharacters } from "@/lib/import/limits";
import { matchColumns } from "@/lib/import/match";
import { keptCell, keptCharacters, stagedSheet } from "@/lib/import/staged/sheet";
import type { ReadSheet } from "@/lib/import/table";
import { importLimits } from "@/lib/partner/capacity";
import { Refusal } from "@/lib/refusal/refusal";

const hour = 3_600_000;

export type Uploaded = { kind: ImportKind; fileName: string; sha256: string; sheets: readonly ReadSheet[] };

/** Refuses another upload of an account that sent too many within an hour. */
const requirePace = async (tx: Tx, { accountId, at }: Actor): Promise<void> => {
  const since = new Date(at.getTime() - hour);
  const isOwn = and(eq(importing.madeBy, accountId ?? ""), gt(importing.madeAt, since));
  const [recent] = await tx.select({ uploads: count() }).from(importing).where(isOwn);
  if ((recent?.uploads ?? 0) >= importLimits.uploadsAnHour) throw new Refusal("rate-limited", { minutes: 60 });
};

/** Few enough for one statement's text. */
const atOnce = 2_000;

const insertRows = async (tx: Tx, id: string, sheet: number, { rows }: ReadSheet): Promise<void> => {
  for (let start = 0; start < rows.length; start += atOnce) {
    const staged = rows.slice(start, start + atOnce).map(({ line, cells }) => ({ line, cells: cells.map(keptCell) }));
    await tx.execute(sql`
      INSERT INTO import_row (import_id, sheet, line, cells)
      SELECT ${id}, ${sheet}, line, cells
      FROM jsonb_to_recordset(${JSON.stringify(staged)}::jsonb) AS r (line integer, cells jsonb)`);
  }
};

/** The sheet of which most is understood; of several, the longest. */
const likeliest = (kind: ImportKind, sheets: readonly ReadSheet[], remembered: Record<string, string>): number => {
  const understood = (sheet: ReadSheet): number =>
    Object.values(matchColumns(kind, sheet, remembered)).filter((column) => column !== null).length;
  const [first] = sheets
    .map((sheet, at) => ({ at, understood: understood(sheet), rows: sheet.rows.length }))
    .filter(({ rows }) => rows > 0)
    .sort((one, other) => other.understood - one.understood || other.rows - one.rows || one.at - other.at);
  return first?.at ?? 0;
};

/** Keeps the rows of an uploaded file until they are entered or given up; the file itself is not kept. */
export const stageImport = (actor: Actor, { kind, fileName, sha256, sheets }: Uploaded): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const partnerId = kind === "companies" ? null : actor.partnerId;
    requirePermission(actor, "import.make", { partnerId, kind });
    await requirePace(tx, actor);
    if (sheets.every(({ rows }) => rows.length === 0)) throw new Refusal("invalid", {}, { file: "table-empty" });
    if (keptCharacters(sheets) > mostCharacters) throw new Refusal("invalid", {}, { file: "table-too-large" });
    const id = randomUUID();
    const sheet = likeliest(kind, sheets, await rememberedMatches(tx, partnerId, kind));
    const isConfidential = kind === "activity" && partnerId !== null && can(actor, "revenue.view", { partnerId });
    await tx.insert(importing).values({
      ...{ id, partnerId, kind, isConfidential, fileName, sha256, sheet, sheets: sheets.map(stagedSheet) },
      ...{ state: "matching", madeBy: actor.accountId ?? "", madeAt: actor.at },
    });
    for (const [at, one] of sheets.entries()) await insertRows(tx, id, at, one);
    const rows = sheets.reduce((sum, one) => sum + one.rows.length, 0);
    await record("import.uploaded", id, { kind, rows, sha256 }, { partnerId });
    return { id };
  });
