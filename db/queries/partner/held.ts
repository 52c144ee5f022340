import { and, count, eq, isNull, ne, type SQL } from "drizzle-orm";
import { activity, credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import { capacity, type HeldRecord, heldRecords } from "@/lib/partner/capacity";

/** Which records of a company count for what it may hold: all that were not withdrawn. */
export const isHeld: Readonly<Record<HeldRecord, SQL>> = {
  people: isNull(person.withdrawnAt),
  credentials: ne(credential.state, "withdrawn"),
  activities: ne(activity.state, "withdrawn"),
};

const tables = { people: person, credentials: credential, activities: activity } as const;

type Records = Partial<Record<HeldRecord, number>>;

export type MissingRoom = { of: HeldRecord; most: number; added: number };

/** The kinds of records of which a company would hold more than it may, were these added; as far as the actor sees them. */
export const listMissingRoom = async (tx: Tx, partnerId: string, more: Records): Promise<MissingRoom[]> => {
  const missing: MissingRoom[] = [];
  for (const of of heldRecords) {
    const added = more[of] ?? 0;
    if (added === 0) continue;
    const table = tables[of];
    const [counted] = await tx
      .select({ held: count() })
      .from(table)
      .where(and(eq(table.partnerId, partnerId), isHeld[of]));
    if ((counted?.held ?? 0) + added > capacity[of]) missing.push({ of, most: capacity[of], added });
  }
  return missing;
};
