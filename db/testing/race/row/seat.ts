import { and, eq, isNull } from "drizzle-orm";
import { membership } from "@/db/schema/account";
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
