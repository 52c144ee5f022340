import { partnerName } from "@/db/queries/partner/name";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";

/** How a team is called: its company, or (null) the vendor. */
export const teamName = async (tx: Tx, partnerId: string | null): Promise<string> => {
  if (partnerId) return partnerName(tx, partnerId);
  const [vendor] = await tx.select({ name: programme.vendorName }).from(programme);
  return vendor?.name ?? "";
};
