import { accountName } from "@/db/queries/account/name";
import { findSignature } from "@/db/queries/agreement/signature";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { CloseAgreement } from "@/lib/agreement/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { closeAgreement, endDocumentsInForce, lockAgreementAndOthers } from "./documents-in-force";
import { notifyParties } from "./notify";
import { type AgreementRow, lockAgreement } from "./row";

type Closing = "declined" | "withdrawn" | "returned" | "declined-by-vendor" | "terminated";
type Answer = { id: string };

const permit: Record<Closing, (tx: Tx, actor: Actor, row: AgreementRow) => Promise<void>> = {
  declined: async (_tx, actor, row) => requirePermission(actor, "agreement.decline", row),
  withdrawn: async (_tx, actor, row) => requirePermission(actor, "agreement.withdraw", row),
  returned: async (tx, actor, row) => requirePermission(actor, "agreement.countersign", await signedBy(tx, row)),
  "declined-by-vendor": async (tx, actor, row) =>
    requirePermission(actor, "agreement.countersign", await signedBy(tx, row)),
  terminated: async (_tx, actor, row) => requirePermission(actor, "agreement.terminate", row),
};

const signedBy = async (tx: Tx, row: AgreementRow) => ({
  partnerId: row.partnerId,
  partnerSignedBy: (await findSignature(tx, row.id, "partner"))?.accountId ?? null,
});

/** One act that ends or sends back: a reason, every party told, all texts kept (docs/agreement.md, point 10). */
const close =
  (to: Closing) =>
  (actor: Actor, { id, rowVersion, reason }: CloseAgreement): Promise<Answer> =>
    mutate(actor, async (tx, record) => {
      const row = to === "terminated" ? await lockAgreementAndOthers(tx, id) : await lockAgreement(tx, id);
      await permit[to](tx, actor, row);
      if (row.rowVersion !== rowVersion) throw new Refusal("stale");
      if (to === "terminated") await endDocumentsInForce(tx, record, actor, row, reason);
      else await closeAgreement(tx, record, actor, row, to, reason);
      await notifyParties(tx, actor, row, { kind: to, by: await accountName(tx, actor.accountId), reason });
      return { id };
    });

/** The company says no to the offer. */
export const declineAgreement = close("declined");
/** The offer is taken back, by the company or by the vendor. */
export const withdrawAgreement = close("withdrawn");
/** The vendor sends a signed agreement back for a new offer. */
export const returnAgreement = close("returned");
/** The vendor says no to a signed agreement. */
export const refuseAgreement = close("declined-by-vendor");
/** The vendor ends an agreement in force, as of today: the framework with its amendments, or one amendment. */
export const terminateAgreement = close("terminated");
