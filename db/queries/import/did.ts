import { and, eq, sql } from "drizzle-orm";
import { activity } from "@/db/schema/claim";
import { type DidRecord, importRow } from "@/db/schema/import";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

/** What an import did, by what it did it to. */
export type Did = Record<DidRecord["of"], DidRecord[]>;

export const loadDid = async (tx: Tx, importId: string): Promise<Did> => {
  const rows = await tx
    .select({ did: importRow.did })
    .from(importRow)
    .where(and(eq(importRow.importId, importId), sql`${importRow.did} IS NOT NULL AND ${importRow.did} <> '[]'`));
  const all = rows.flatMap(({ did }) => did ?? []);
  const of = (what: DidRecord["of"]): DidRecord[] => all.filter((one) => one.of === what);
  return { person: of("person"), credential: of("credential"), activity: of("activity"), partner: of("partner") };
};

type Entered = { id: string; partnerId: string };

/** Whether the actor may change each kind of activity that an import entered. */
export const mayChangeActivity = async (tx: Tx, actor: Actor, { id, partnerId }: Entered): Promise<boolean> => {
  const { rows } = await tx.execute<{ kind: string | null }>(sql`
    SELECT DISTINCT a.kind FROM ${importRow} r CROSS JOIN jsonb_to_recordset(r.did) AS d ("of" text, id uuid)
    LEFT JOIN ${activity} a ON a.id = d.id WHERE r.import_id = ${id} AND d."of" = 'activity'`);
  // What they do not see has no kind here.
  return rows.every(({ kind }) => kind !== null && can(actor, "activity.edit", { partnerId, kind }));
};
