import { and, eq, isNull, lte } from "drizzle-orm";
import { lockInvitations, requireNotInvited, sendInvitation } from "@/db/mutations/account/invitation";
import { queueEmail } from "@/db/outbox";
import { accountName } from "@/db/queries/account/name";
import { listOwners } from "@/db/queries/account/seat";
import { partnerName } from "@/db/queries/partner/name";
import { account, invitation, membership } from "@/db/schema/account";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Locale } from "@/lib/i18n/locale";
import { signatoryInvitedLetter } from "@/lib/mail/mandate";
import { Refusal } from "@/lib/refusal/refusal";

const requireNotSignatory = async (tx: Tx, partnerId: string, email: string): Promise<void> => {
  const [member] = await tx
    .select({ roles: membership.roles })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.partnerId, partnerId), isNull(membership.endedAt), eq(account.email, email)));
  if (member?.roles.includes("signatory")) throw new Refusal("already-signatory", {}, { email: "already-signatory" });
};

/** Revokes an expired invitation to this address, so that a new one can be sent. */
const forgetExpired = async (tx: Tx, actor: Actor, partnerId: string, email: string): Promise<void> => {
  await tx
    .update(invitation)
    .set({ revokedAt: actor.at })
    .where(
      and(
        eq(invitation.partnerId, partnerId),
        eq(invitation.email, email),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
        lte(invitation.expiresAt, actor.at),
      ),
    );
};

const notifyOwners = async (tx: Tx, actor: Actor, partnerId: string, email: string): Promise<void> => {
  const by = await accountName(tx, actor.accountId);
  const facts = { by, company: await partnerName(tx, partnerId), email };
  for (const owner of await listOwners(tx, partnerId))
    if (owner.accountId !== actor.accountId)
      await queueEmail(tx, actor, owner, signatoryInvitedLetter(owner.locale, facts), { partnerId });
};

/**
 * Whoever is at the keyboard and cannot sign brings the one who can: a letter with a link, good once, that leads to the
 * agreement. The link is in that letter alone; nobody of the vendor's sees it (docs/agreement.md, point 8). Refuses
 * `already-signatory`, `already-invited`.
 */
export const inviteSignatory = (actor: Actor, { email, locale }: { email: string; locale: Locale }): Promise<void> =>
  mutate(actor, async (tx, record) => {
    const partnerId = actor.partnerId ?? "";
    requirePermission(actor, "signatory.invite", { partnerId });
    await lockInvitations(tx, partnerId);
    await requireNotSignatory(tx, partnerId, email);
    await forgetExpired(tx, actor, partnerId, email);
    await requireNotInvited(tx, actor, partnerId, email);
    const id = await sendInvitation(tx, actor, partnerId, {
      email,
      locale,
      roles: ["signatory"],
      landsOn: "agreement",
    });
    await notifyOwners(tx, actor, partnerId, email);
    await record("invitation.sent", id, { roles: ["signatory"] }, { partnerId });
  });
