import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { partner, person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";

/** The names of the other companies that declare an address, as far as the reader sees them: the vendor's team does. */
export const listElsewhere = async (tx: Tx, email: string | null, partnerId: string): Promise<string[]> => {
  if (email === null) return [];
  const rows = await tx
    .selectDistinct({ name: partner.name })
    .from(person)
    .innerJoin(partner, eq(partner.id, person.partnerId))
    .where(and(eq(person.email, email), isNull(person.withdrawnAt), ne(person.partnerId, partnerId)))
    .orderBy(asc(partner.name));
  return rows.map(({ name }) => name);
};
