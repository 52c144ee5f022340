import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { holdsFramework, openStates } from "@/db/queries/agreement/state";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { requireDrawable } from "@/lib/agreement/document/drawable";
import { type NextDocument, nextDocument } from "@/lib/agreement/document/next-document";
import { Refusal } from "@/lib/refusal/refusal";
import { loadSituation } from "./documents-in-force";

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
  next: NextDocument;
  vendorName: string;
  predecessor: { id: string; sha256: string } | null;
};

const lastSealed = async (tx: Tx, partnerId: string): Promise<OfferBasis["predecessor"]> => {
  const [row] = await tx
    .select({ id: agreement.id, sha256: agreement.sealedSha256 })
    .from(agreement)
    .where(and(eq(agreement.partnerId, partnerId), holdsFramework, isNotNull(agreement.sealedSha256)))
    .orderBy(desc(agreement.inForceAt))
    .limit(1);
  return row?.sha256 ? { id: row.id, sha256: row.sha256 } : null;
};

/** One document at a time: refuses `agreement-already-open` where another is on its way. */
export const requireNoneOpen = async (tx: Tx, partnerId: string): Promise<void> => {
  const [other] = await tx
    .select({ id: agreement.id })
    .from(agreement)
    .where(and(eq(agreement.partnerId, partnerId), inArray(agreement.state, openStates)));
  if (other) throw new Refusal("agreement-already-open");
};

/**
 * What the company's next document is; refused where there is none: `register-number-missing`, `business-model-missing`,
 * or `agreement-already-open` where all it can sign is in force.
 */
export const requireNextDocument = async (tx: Tx, actor: Actor, partnerId: string): Promise<NextDocument> => {
  const situation = await loadSituation(tx, partnerId, actor.today);
  const next = nextDocument(situation);
  if (!next) throw new Refusal("agreement-already-open");
  // A company whose models have no annex in the text signs the framework alone.
  if (next.annexes.length === 0 && situation.wanted.length === 0) throw new Refusal("business-model-missing");
  return next;
};

const basisOf = async (tx: Tx, actor: Actor, partnerId: string): Promise<OfferBasis> => {
  const [row] = await tx.select().from(partner).where(eq(partner.id, partnerId));
  if (!row) throw new Refusal("not-found");
  if (!row.siren) throw new Refusal("register-number-missing");
  requireDrawable({ companyName: row.name, siren: row.siren, address: row.address });
  const next = await requireNextDocument(tx, actor, partnerId);
  const [vendor] = await tx.select({ name: programme.vendorName }).from(programme);
  if (!vendor) throw new Error("The programme has no row");
  const { id, name: legalName, country, rowVersion, address } = row;
  const company = { id, legalName, country, registerNumber: row.siren, address: address || null, rowVersion };
  return { company, next, vendorName: vendor.name, predecessor: await lastSealed(tx, partnerId) };
};

/** The facts that the company's offer would be written from; refused where the actor may not prepare one. */
export const getOfferBasis = (actor: Actor, partnerId: string): Promise<OfferBasis> =>
  read(actor, async (tx) => {
    requirePermission(actor, "agreement.prepare", { partnerId });
    return basisOf(tx, actor, partnerId);
  });

/**
 * The same for an offer that the portal makes by itself; refused while another is open, so that nothing is rendered in
 * vain.
 */
export const getOfferBasisForPortal = (system: Actor, partnerId: string): Promise<OfferBasis> =>
  read(system, async (tx) => {
    await requireNoneOpen(tx, partnerId);
    return basisOf(tx, system, partnerId);
  });
