import { randomUUID } from "node:crypto";
import { session } from "@/db/schema/account";
import { writeUnaudited } from "@/db/transaction";
import { type Actor, mintActor, mintActorWithoutAccount } from "@/lib/actor";
import { demoAccountId, demoAccounts, demoCompanyId } from "./accounts";
import { demoDay } from "./rows";

const hour = 3_600_000;

export const demoSystem = (at: Date): Actor => mintActorWithoutAccount("system", { at, today: demoDay });

/** An actor for a person of the demo, with a session of their own that ends soon. */
export const demoActor = async (email: string, at: Date): Promise<Actor> => {
  const seat = demoAccounts.find((one) => one.email === email)?.seats[0];
  if (!seat) throw new Error(`No demo account ${email}`);
  const partnerId = seat.at === "vendor" ? null : demoCompanyId(seat.at);
  const [accountId, sessionId] = [demoAccountId(email), randomUUID()];
  const times = { createdAt: at, lastSeenAt: at, secondFactorAt: at, expiresAt: new Date(at.getTime() + hour / 6) };
  await writeUnaudited(demoSystem(at), async (tx) => {
    await tx.insert(session).values({ id: sessionId, accountId, partnerId, ...times, userAgent: "demo seed" });
  });
  return mintActor({
    side: partnerId ? "partner" : "staff",
    accountId,
    sessionId,
    partnerId,
    roles: seat.roles,
    at,
    today: demoDay,
    request: { id: randomUUID(), ip: "127.0.0.1", userAgent: "demo seed" },
  });
};

/** A visitor without an account who holds an application's link. */
export const demoVisitor = (linkHash: string, at: Date): Actor =>
  mintActorWithoutAccount("public", { at, today: demoDay, linkHash });
