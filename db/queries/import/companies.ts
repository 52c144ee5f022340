import { sql } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { type CompanyGround, numberedOf, numberKey } from "@/lib/import/staged/companies";
import type { ReadyRow } from "@/lib/import/staged/plan";
import { modelsIn } from "@/lib/partner/models";

type Found = { country: string; siren: string; key: string; names: string[] };

/** What a sheet of companies is compared with: partners with one of its register numbers, and the words of today's edition. */
export const companyGround = async (tx: Tx, { today }: Actor, rows: readonly ReadyRow[]): Promise<CompanyGround> => {
  const edition = await editionInUse(tx, today);
  const told = rows.map(({ fields }) => numberedOf(fields));
  const { rows: found } = await tx.execute<Found>(sql`
    SELECT n.country, n.siren, register_key(n.country, n.siren) AS key,
      coalesce(array_agg(DISTINCT p.name) FILTER (WHERE p.name IS NOT NULL), '{}') AS names
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS n (country text, siren text)
    LEFT JOIN partner p ON register_key(p.country, p.siren) = register_key(n.country, n.siren)
    GROUP BY 1, 2`);
  return {
    numbers: new Map(found.map(({ key, names, ...numbered }) => [numberKey(numbered), { key, names }])),
    models: new Set(modelsIn(edition).map(({ id }) => id)),
    levels: new Set(edition.legacyLevels.map(({ id }) => id)),
  };
};
