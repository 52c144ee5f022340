import { and, eq } from "drizzle-orm";
import { loadSituation } from "@/db/queries/agreement/documents-in-force";
import { type HeldMandate, loadMandates, mandateHeld } from "@/db/queries/mandate/held";
import { agreement, agreementDocument, agreementSignature } from "@/db/schema/agreement";
import { mandate } from "@/db/schema/claim";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { nextDocument } from "@/lib/agreement/document/next-document";
import type { SignAgreement } from "@/lib/agreement/schema";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { Refusal } from "@/lib/errors";

/** A signature as it is posted, its code or passkey already spent or not yet. */
export type Signing = Omit<SignAgreement, "by" | "code" | "assertion">;
type Row = typeof agreement.$inferSelect;
export type DocumentRow = typeof agreementDocument.$inferSelect;
export type SignatureRow = typeof agreementSignature.$inferSelect;

export const findSignature = async (
  tx: Tx,
  agreementId: string,
  side: "partner" | "vendor",
): Promise<SignatureRow | null> => {
  const [row] = await tx
    .select()
    .from(agreementSignature)
    .where(and(eq(agreementSignature.agreementId, agreementId), eq(agreementSignature.side, side)));
  return row ?? null;
};

const documentShown = async (tx: Tx, shown: Signing): Promise<DocumentRow> => {
  const [row] = await tx
    .select()
    .from(agreementDocument)
    .where(and(eq(agreementDocument.agreementId, shown.id), eq(agreementDocument.language, shown.language)));
  if (!row || row.sha256 !== shown.documentSha256) throw new Refusal("document-changed");
  return row;
};

const refuseUnticked = ({ read: isRead, authority, electronic }: Signing): void => {
  if (!isRead || !authority || !electronic) throw new Refusal("consent-required");
};

/** What is signed is what would be offered now: the same text, annexes and documents it stands on (docs/agreement.md, point 7). */
const demandTimely = async (tx: Tx, actor: Actor, row: Row): Promise<void> => {
  const next = nextDocument(await loadSituation(tx, row.partnerId, actor.today));
  const { kind, templateVersion, annexes, act } = row;
  if (!next || canonicalJson(next) !== canonicalJson({ kind, templateVersion, annexes, act }))
    throw new Refusal("offer-outdated");
};

/** Everything that can refuse the partner's signature except the code; the mutation asks again under the row's lock. */
export const requireSignable = async (
  tx: Tx,
  actor: Actor,
  row: Row,
  shown: Signing,
): Promise<{ document: DocumentRow; held: HeldMandate }> => {
  requirePermission(actor, "agreement.sign", row);
  if (await findSignature(tx, row.id, "partner")) throw new Refusal("already-signed");
  if (row.state === "expired") throw new Refusal("offer-expired");
  if (row.state !== "offered") throw new Refusal("agreement-moved-on", { state: row.state });
  if (!row.offerExpiresAt || row.offerExpiresAt <= actor.at) throw new Refusal("offer-expired");
  if (row.rowVersion !== shown.rowVersion) throw new Refusal("stale");
  refuseUnticked(shown);
  const document = await documentShown(tx, shown);
  await demandTimely(tx, actor, row);
  const held = await mandateHeld(tx, actor);
  if (!held) throw new Refusal("mandate-required");
  return { document, held };
};

const demandMandate = async (tx: Tx, actor: Actor, mandateId: string | null, dualControl: boolean): Promise<void> => {
  const [held] = mandateId ? await loadMandates(tx, eq(mandate.id, mandateId)) : [];
  const isStanding = held?.parent ? held.parent.state === "verified" : true;
  if (held?.state !== "verified" || !isStanding) throw new Refusal("mandate-not-verified");
  if (dualControl && held.decidedBy === actor.accountId) throw new Refusal("dual-control");
};

const demandSigned = (row: Row, signature: SignatureRow | null): SignatureRow => {
  if (row.state === "countersigned" || row.state === "sealing" || row.state === "in-force")
    throw new Refusal("already-signed");
  if (row.state !== "partner-signed" || !signature) throw new Refusal("agreement-moved-on", { state: row.state });
  return signature;
};

/** Everything that can refuse the countersignature except the code. */
export const requireCountersignable = async (
  tx: Tx,
  actor: Actor,
  row: Row,
  shown: Signing & { dualControl: boolean },
): Promise<{ document: DocumentRow; signature: SignatureRow }> => {
  const found = await findSignature(tx, row.id, "partner");
  requirePermission(actor, "agreement.countersign", {
    partnerId: row.partnerId,
    partnerSignedBy: found?.accountId ?? null,
  });
  const signature = demandSigned(row, found);
  if (row.rowVersion !== shown.rowVersion) throw new Refusal("stale");
  refuseUnticked(shown);
  const isSame = signature.language === shown.language && signature.documentSha256 === shown.documentSha256;
  if (!isSame) throw new Refusal("document-changed");
  await demandMandate(tx, actor, signature.mandateId, shown.dualControl);
  return { document: await documentShown(tx, shown), signature };
};

const find = async (tx: Tx, id: string): Promise<Row> => {
  const [row] = await tx.select().from(agreement).where(eq(agreement.id, id));
  if (!row) throw new Refusal("not-found");
  return row;
};

/** Asked before a code is spent. */
export const requireSignableNow = (actor: Actor, shown: Signing): Promise<void> =>
  read(actor, async (tx) => {
    await requireSignable(tx, actor, await find(tx, shown.id), shown);
  });

/** Asked before a code is spent; answers where the signed document is kept. */
export const requireCountersignableNow = (
  actor: Actor,
  shown: Signing & { dualControl: boolean },
): Promise<{ storageKey: string }> =>
  read(actor, async (tx) => {
    const { document } = await requireCountersignable(tx, actor, await find(tx, shown.id), shown);
    return { storageKey: document.storageKey };
  });
