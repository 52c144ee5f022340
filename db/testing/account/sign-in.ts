import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { account, membership, session } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";

const hour = 3_600_000;

/** A signed-in session of an account, second factor included, made as a row; answers the token its cookie carries. */
export const signInByRow = async (email: string, companyName?: string): Promise<string> => {
  const at = new Date();
  const id = await writeUnaudited(testSystem(at), async (tx) => {
    const seats = await tx
      .select({ accountId: account.id, partnerId: membership.partnerId, company: partner.name })
      .from(account)
      .innerJoin(membership, and(eq(membership.accountId, account.id), isNull(membership.endedAt)))
      .leftJoin(partner, eq(partner.id, membership.partnerId))
      .where(eq(account.email, email));
    const seat = companyName ? seats.find((one) => one.company === companyName) : seats[0];
    if (!seat) throw new Error(`No account ${email}${companyName ? ` at ${companyName}` : ""}`);
    const row = { id: randomUUID(), accountId: seat.accountId, partnerId: seat.partnerId };
    const times = { createdAt: at, lastSeenAt: at, secondFactorAt: at, expiresAt: new Date(at.getTime() + 12 * hour) };
    await tx.insert(session).values({ ...row, ...times });
    return row.id;
  });
  return encode({ token: { sid: id }, secret: process.env.AUTH_SECRET ?? "" });
};

/** Ends every session of an account at once and says so to no screen, as time alone does. */
export const endSessions = (email: string): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    const [owner] = await tx.select({ id: account.id }).from(account).where(eq(account.email, email));
    await tx
      .update(session)
      .set({ expiresAt: new Date() })
      .where(eq(session.accountId, owner?.id ?? ""));
  });
