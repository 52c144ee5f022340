import { and, desc, eq, isNotNull } from "drizzle-orm";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import { read, type Tx } from "@/db/transaction";
import { authorise } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { isBusinessModel } from "@/lib/company/business-model";
import { type Annex, annexesOf } from "@/lib/contract/annex";
import { Refusal } from "@/lib/errors";

/** The facts an offer is written from. */
export type OfferBasis = {
  company: {
    id: string;
    legalName: string;
    country: string;
    registerNumber: string;
    address: string | null;
    rowVersion: number;
  };
  annexes: Annex[];
  vendorName: string;
  predecessor: { id: string; sha256: string } | null;
};

const lastSealed = async (tx: Tx, partnerId: string): Promise<OfferBasis["predecessor"]> => {
  const [row] = await tx
    .select({ id: agreement.id, sha256: agreement.sealedSha256 })
    .from(agreement)
    .where(and(eq(agreement.partnerId, partnerId), isNotNull(agreement.sealedSha256)))
    .orderBy(desc(agreement.inForceAt))
    .limit(1);
  return row?.sha256 ? { id: row.id, sha256: row.sha256 } : null;
};

/** What the company's offer would be written from; refused to whoever may not ask for it. */
export const getOfferBasis = (actor: Actor, partnerId: string): Promise<OfferBasis> =>
  read(actor, async (tx) => {
    const [row] = await tx.select().from(partner).where(eq(partner.id, partnerId));
    if (!row) throw new Refusal("not-found");
    authorise(actor, "agreement.prepare", { partnerId });
    if (!row.siren) throw new Refusal("register-number-missing");
    const annexes = annexesOf(row.businessModels.filter(isBusinessModel));
    if (annexes.length === 0) throw new Refusal("business-model-missing");
    const [vendor] = await tx.select({ name: programme.vendorName }).from(programme);
    if (!vendor) throw new Error("The programme has no row");
    const { id, name: legalName, country, rowVersion, address } = row;
    const company = { id, legalName, country, registerNumber: row.siren, address: address || null, rowVersion };
    return { company, annexes, vendorName: vendor.name, predecessor: await lastSealed(tx, partnerId) };
  });
