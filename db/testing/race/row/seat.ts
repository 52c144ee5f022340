import { and, eq, isNull } from "drizzle-orm";
import { invitation, membership } from "@/db/schema/account";
import { testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { Role } from "@/lib/role";

/** The one seat of a member. */
export const seatOf = ({ accountId }: Actor): Promise<{ id: string; roles: Role[] }> =>
  read(testSystem(), async (tx) => {
    const held = and(eq(membership.accountId, accountId ?? ""), isNull(membership.endedAt));
    const [seat] = await tx.select({ id: membership.id, roles: membership.roles }).from(membership).where(held);
    if (!seat) throw new Error("A member without a seat");
    return seat;
  });

/** How many invitations of an address still open the team. */
export const openFor = (email: string): Promise<number> =>
  read(testSystem(), async (tx) => {
    const open = and(eq(invitation.email, email), isNull(invitation.revokedAt), isNull(invitation.acceptedAt));
    return (await tx.select({ id: invitation.id }).from(invitation).where(open)).length;
  });
