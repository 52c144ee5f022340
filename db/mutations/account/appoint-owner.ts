import { and, eq, isNull } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { accountName } from "@/db/queries/account/name";
import { listAdministrators, listOwners } from "@/db/queries/account/seat";
import { teamName } from "@/db/queries/account/team-name";
import { partnerName } from "@/db/queries/partner/name";
import type { RecordEvent } from "@/db/record";
import { account, invitation, membership } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { AppointOwner } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { ownerAppointedLetter } from "@/lib/mail/hand-over";
import { Refusal } from "@/lib/refusal/refusal";
import { lockInvitations, requireNotInvited, sendInvitation } from "./invitation";
import { closeSessions } from "./session";

/** `system` writes in the company's name, `by` is who is at the keyboard. */
type Appointing = { system: Actor; by: Actor };

const ownEmail = async (tx: Tx, { accountId }: Actor): Promise<string | null> => {
  const [own] = await tx
    .select({ email: account.email })
    .from(account)
    .where(eq(account.id, accountId ?? ""));
  return own?.email ?? null;
};

/** Makes a member an owner; false where nobody of this address is a member. Refuses `already-member` for an owner. */
const promote = async (tx: Tx, system: Actor, record: RecordEvent, input: AppointOwner): Promise<boolean> => {
  const { partnerId, email } = input;
  const [seat] = await tx
    .select({ id: membership.id, accountId: membership.accountId, roles: membership.roles })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.partnerId, partnerId), isNull(membership.endedAt), eq(account.email, email)))
    .for("update", { of: membership });
  if (!seat) return false;
  if (seat.roles.includes("owner")) throw new Refusal("already-member", {}, { email: "already-member" });
  const after = [...seat.roles, "owner" as const].sort();
  await tx.update(membership).set({ roles: after }).where(eq(membership.id, seat.id));
  await closeSessions(tx, system.at, { accountId: seat.accountId, partnerId }, "roles-changed");
  await record("member.changed", seat.id, { before: seat.roles, after }, { partnerId });
  return true;
};

/** A link that went to this address before, perhaps never read, is worth nothing beside the new one. */
const forgetEarlier = async (
  tx: Tx,
  at: Date,
  { partnerId, email }: Pick<AppointOwner, "partnerId" | "email">,
): Promise<void> => {
  const open = and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt));
  await tx
    .update(invitation)
    .set({ revokedAt: at })
    .where(and(eq(invitation.partnerId, partnerId), eq(invitation.email, email), open));
};

const invite = async (tx: Tx, system: Actor, record: RecordEvent, { partnerId, email, locale }: AppointOwner) => {
  await forgetEarlier(tx, system.at, { partnerId, email });
  await requireNotInvited(tx, system, partnerId, email);
  const id = await sendInvitation(tx, system, partnerId, { email, locale, roles: ["owner"], landsOn: null });
  await record("invitation.sent", id, { roles: ["owner"] }, { partnerId });
};

/** The owners, and the vendor's other administrators: where a company has no owner, somebody else knows too. */
const tellOthers = async (tx: Tx, { system, by }: Appointing, { partnerId, email, reason }: AppointOwner) => {
  const [company, vendor] = [await partnerName(tx, partnerId), await teamName(tx, null)];
  const facts = { company, vendor, by: await accountName(tx, by.accountId), email, reason, partnerId };
  const [owners, administrators] = [await listOwners(tx, partnerId), await listAdministrators(tx)];
  const told = [
    ...owners.map((to) => ({ to, reader: to.email === email ? ("new-owner" as const) : ("owner" as const) })),
    ...administrators
      .filter(({ accountId }) => accountId !== by.accountId)
      .map((to) => ({ to, reader: "administrator" as const })),
  ];
  for (const { to, reader } of told)
    await queueEmail(tx, system, to, ownerAppointedLetter(to.locale, reader, facts), { partnerId });
};

/**
 * Brings a company an owner where it has none who can be reached: a member of that address becomes one, anybody else is
 * invited. The owners there are and the other administrators get a letter with the reason, which stays in the company's
 * history. Refuses `not-found`, `already-member`, `rate-limited`, and at its field one's own address.
 */
export const appointOwner = (appointing: Appointing, input: AppointOwner): Promise<void> =>
  mutate(appointing.system, async (tx, record) => {
    const { system, by } = appointing;
    requirePermission(by, "owner.appoint", "programme");
    const { partnerId, email, reason } = input;
    const [known] = await tx.select({ id: partner.id }).from(partner).where(eq(partner.id, partnerId));
    if (!known) throw new Refusal("not-found");
    if (email === (await ownEmail(tx, by))) throw new Refusal("invalid", {}, { email: "not-yourself" });
    await lockInvitations(tx, partnerId);
    if (!(await promote(tx, system, record, input))) await invite(tx, system, record, input);
    await tellOthers(tx, appointing, input);
    await record("owner.appointed", partnerId, { reason }, { partnerId });
  });
