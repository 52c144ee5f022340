import { and, eq } from "drizzle-orm";
import { type Addressee, queueEmail } from "@/db/outbox";
import { accountName } from "@/db/queries/account/name";
import { isPresent } from "@/db/queries/account/seat";
import { partnerName } from "@/db/queries/partner/name";
import { account, membership } from "@/db/schema/account";
import { mandate } from "@/db/schema/claim";
import { spokenLanguage } from "@/db/spoken-language";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { isConfirmed } from "@/lib/agreement/mandate/mandate";
import type { DelegateMandate } from "@/lib/agreement/mandate/schema";
import { delegationLetter } from "@/lib/mail/mandate";
import { Refusal } from "@/lib/refusal/refusal";
import { lockParent, mandateColumns, requireMandateEvidence, requireWithin } from "./row";

const requireColleague = async (tx: Tx, actor: Actor, accountId: string): Promise<Addressee> => {
  const [row] = await tx
    .select({
      email: account.email,
      accountId: account.id,
      locale: spokenLanguage(account.locale),
      roles: membership.roles,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.partnerId, actor.partnerId ?? ""), eq(membership.accountId, accountId), isPresent));
  if (!row?.roles.includes("signatory") || accountId === actor.accountId)
    throw new Refusal("invalid", {}, { accountId: "choose-colleague" });
  return row;
};

const notifyDelegate = async (
  tx: Tx,
  actor: Actor,
  to: Addressee,
  fromOn: string,
  subjectId: string,
): Promise<void> => {
  const by = await accountName(tx, actor.accountId);
  const company = await partnerName(tx, actor.partnerId ?? "");
  const letter = delegationLetter(to.locale, { by, company, fromOn });
  await queueEmail(tx, actor, to, letter, { subjectId });
};

/**
 * A holder delegates their confirmed mandate to a colleague, in writing, inside its dates. Staff confirms the delegation
 * like any mandate; a delegation cannot be delegated again. Refuses `mandate-not-delegable`.
 */
export const delegateMandate = (actor: Actor, input: DelegateMandate): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const { parentId, accountId } = input;
    const columns = mandateColumns(input);
    const own = await lockParent(tx, parentId);
    requirePermission(actor, "mandate.delegate", own);
    if (own.parentId !== null || !isConfirmed(own, actor.today)) throw new Refusal("mandate-not-delegable");
    requireWithin(own, columns);
    const colleague = await requireColleague(tx, actor, accountId);
    await requireMandateEvidence(tx, actor, input.proofFileId);
    const { partnerId } = own;
    const declared = { state: "declared", declaredBy: actor.accountId, submittedAt: actor.at } as const;
    const [row] = await tx
      .insert(mandate)
      .values({ ...columns, ...declared, partnerId, accountId, parentId })
      .returning({ id: mandate.id });
    if (!row) throw new Error("The delegation was not kept");
    await notifyDelegate(tx, actor, colleague, columns.fromOn, row.id);
    await record("mandate.delegated", row.id, { parentId });
    return row;
  });
