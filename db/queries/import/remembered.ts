import { and, eq } from "drizzle-orm";
import { importMatch } from "@/db/schema/import";
import type { Tx } from "@/db/tx";
import { programmeChain } from "@/lib/audit/event";
import type { ImportKind } from "@/lib/import/kind";

/** Whose matches are remembered: the company's, or those of the vendor's team. */
export const matchOwner = (partnerId: string | null): string => partnerId ?? programmeChain;

/** What headers were matched with last, by the header as it is compared. */
export const rememberedMatches = async (
  tx: Tx,
  partnerId: string | null,
  kind: ImportKind,
): Promise<Record<string, string>> => {
  const rows = await tx
    .select({ header: importMatch.header, field: importMatch.field })
    .from(importMatch)
    .where(and(eq(importMatch.ownerId, matchOwner(partnerId)), eq(importMatch.kind, kind)))
    .limit(2_000);
  return Object.fromEntries(rows.map(({ header, field }) => [header, field]));
};
