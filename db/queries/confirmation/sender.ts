import { eq } from "drizzle-orm";
import { account } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import { defaultEdition } from "@/lib/edition/catalogue/editions";

/** Who writes to a customer: the vendor, for the partner and the person there who asked. */
export const senderOf = async (
  tx: Tx,
  partnerId: string,
  askedBy: string | null,
): Promise<{ partner: string; vendor: string; by: string }> => {
  const [company] = await tx
    .select({ name: partner.name, vendor: programme.vendorName })
    .from(partner)
    .leftJoin(programme, eq(programme.id, 1))
    .where(eq(partner.id, partnerId));
  const [person] = askedBy ? await tx.select({ name: account.name }).from(account).where(eq(account.id, askedBy)) : [];
  return {
    partner: company?.name ?? "",
    vendor: company?.vendor ?? defaultEdition.vendor,
    by: person?.name ?? company?.name ?? "",
  };
};
