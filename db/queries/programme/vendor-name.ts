import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import { defaultEdition } from "@/lib/edition/catalogue/editions";

/** What the vendor of this programme is called, whoever's rules an edition was copied from. */
export const readVendorName = async (tx: Tx): Promise<string> => {
  const [row] = await tx.select({ vendorName: programme.vendorName }).from(programme);
  return row?.vendorName ?? defaultEdition.vendor;
};
