import { eq } from "drizzle-orm";
import { partner } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";

/** The name of a company; empty where the actor sees none. */
export const partnerName = async (tx: Tx, partnerId: string): Promise<string> => {
  const [row] = await tx.select({ name: partner.name }).from(partner).where(eq(partner.id, partnerId));
  return row?.name ?? "";
};
