import { newLinkSecret } from "@/db/link-secret";
import { invitation, link } from "@/db/schema/account";
import { testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { Role } from "@/lib/role";

const hour = 3_600_000;

const life = () => {
  const createdAt = new Date();
  return { createdAt, expiresAt: new Date(createdAt.getTime() + hour) };
};

/** An open invitation to the inviter's team. */
export const makeInvitation = async (
  inviter: Actor,
  email: string,
  roles: Role[],
): Promise<{ id: string; secret: string }> => {
  const { secret, hash } = newLinkSecret();
  const sent = { partnerId: inviter.partnerId, email, roles, tokenHash: hash, invitedBy: inviter.accountId, ...life() };
  const [row] = await writeUnaudited(testSystem(), (tx) =>
    tx.insert(invitation).values(sent).returning({ id: invitation.id }),
  );
  return { id: row?.id ?? "", secret };
};

/** The secret of an email that leads to a new password. */
export const makeReset = async (accountId: string): Promise<string> => {
  const { secret, hash } = newLinkSecret();
  await writeUnaudited(testSystem(), (tx) =>
    tx.insert(link).values({ accountId, purpose: "password-reset", tokenHash: hash, ...life() }),
  );
  return secret;
};

/** The secret of an email that confirms a new sign-in address. */
export const makeAddressLink = async (accountId: string, newEmail: string): Promise<string> => {
  const { secret, hash } = newLinkSecret();
  await writeUnaudited(testSystem(), (tx) =>
    tx.insert(link).values({ accountId, purpose: "email-verification", newEmail, tokenHash: hash, ...life() }),
  );
  return secret;
};
