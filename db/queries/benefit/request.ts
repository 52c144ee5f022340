import { eq } from "drizzle-orm";
import { badgeTierIn } from "@/db/queries/benefit/badge";
import { proveOwnBenefits } from "@/db/queries/benefit/entitlement";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { benefitRequest } from "@/db/schema/benefit";
import { file } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { isEditable } from "@/lib/review/state";

const columns = {
  id: benefitRequest.id,
  benefitId: benefitRequest.benefitId,
  benefit: benefitRequest.benefit,
  amount: benefitRequest.amount,
  askedAmount: benefitRequest.askedAmount,
  currency: benefitRequest.currency,
  periodFrom: benefitRequest.periodFrom,
  periodUntil: benefitRequest.periodUntil,
  reason: benefitRequest.reason,
  state: benefitRequest.state,
  expiresOn: benefitRequest.expiresOn,
  askedFields: benefitRequest.askedFields,
  submittedAt: benefitRequest.submittedAt,
  decidedAt: benefitRequest.decidedAt,
  reasonCode: benefitRequest.reasonCode,
  reasonNote: benefitRequest.reasonNote,
  rowVersion: benefitRequest.rowVersion,
};

/** One request with its evidence and review; null where there is none the actor may see. */
export const findBenefitRequest = (actor: Actor, id: string) =>
  read(actor, async (tx) => {
    const head = await ownChainHead(tx, actor);
    const [row] = await tx
      .select({
        request: columns,
        partnerId: benefitRequest.partnerId,
        isFunds: benefitRequest.isFunds,
        proof: { id: file.id, name: file.name, size: file.sizeBytes, mediaType: file.mediaType },
      })
      .from(benefitRequest)
      .leftJoin(file, eq(file.id, benefitRequest.proofFileId))
      .where(eq(benefitRequest.id, id));
    if (!row || !can(actor, "benefit.view", row)) return null;
    if (row.isFunds && !can(actor, "revenue.view", row)) return null;
    const mayAsk = can(actor, "benefit.ask", row);
    const isBadge = row.request.benefit.kind === "recognition" && row.request.state === "verified";
    const proof = isBadge && actor.side === "partner" ? await proveOwnBenefits(tx, row.partnerId, actor.today) : null;
    const edit = mayAsk && isEditable(row.request.state);
    return {
      ...row.request,
      proof: row.proof,
      hasBadge: proof !== null && badgeTierIn(proof, row.request.benefitId, actor.today) !== null,
      head,
      may: { edit, comment: mayAsk && row.request.state !== "withdrawn" },
    };
  });

export type BenefitRequestView = NonNullable<Awaited<ReturnType<typeof findBenefitRequest>>>;
