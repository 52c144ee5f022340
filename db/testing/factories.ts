import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { account, membership, session } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { writeUnaudited } from "@/db/transaction";
import { type Actor, mintActor, mintActorWithoutAccount } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import type { Role } from "@/lib/role";
import { vendorRoles } from "@/lib/role";

/** The programme's day in database tests: the demo's. */
export const testDay = "2019-10-01";

/** The portal itself, for arranging what a test needs. */
export const testSystem = (at: Date = new Date()): Actor => mintActorWithoutAccount("system", { at, today: testDay });

/** The portal acting for one account, as after its password: the only way to change what belongs to an account. */
export const testSelf = (accountId: string | null, at: Date = new Date()): Actor =>
  mintActor({ ...testSystem(at), accountId });

/** A visitor who holds at most a secret link. */
export const visitorActor = (linkHash?: string): Actor =>
  mintActorWithoutAccount("public", { at: new Date(), today: testDay, ...(linkHash ? { linkHash } : {}) });

export const makePartner = (fields: Partial<typeof partner.$inferInsert> = {}): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    await tx
      .insert(partner)
      .values({ id, name: `Company ${id.slice(0, 8)}`, country: "FR", businessModels: ["reseller"], ...fields });
    return id;
  });

type AccountFields = Partial<typeof account.$inferInsert>;

const person = (id: string) => ({ id, email: `${id}@test.example`, name: `Person ${id.slice(0, 8)}` });

export const makeAccount = (fields: AccountFields = {}): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    await tx.insert(account).values({ ...person(id), ...fields });
    return id;
  });

/** Changes an account as its own context. */
export const changeAccount = (id: string, fields: AccountFields): Promise<void> =>
  writeUnaudited(testSelf(id), async (tx) => {
    await tx.update(account).set(fields).where(eq(account.id, id));
  });

const isVendor = (role: Role): boolean => (vendorRoles as readonly Role[]).includes(role);

type ActorOptions = { partnerId?: string; at?: Date; account?: (id: string) => AccountFields };

/**
 * An account with these roles, in a company of its own unless one is given (vendor roles: on the vendor's staff), with a
 * session row, and the actor it makes.
 */
export const makeActor = async (roles: Role[], options: ActorOptions = {}): Promise<Actor> => {
  const at = options.at ?? new Date();
  const isStaff = roles.some(isVendor);
  const partnerId = isStaff ? null : (options.partnerId ?? (await makePartner()));
  const [accountId, sessionId] = [randomUUID(), randomUUID()];
  await writeUnaudited(testSystem(at), async (tx) => {
    await tx.insert(account).values({ ...person(accountId), ...options.account?.(accountId) });
    await tx.insert(membership).values({ accountId, partnerId, roles });
    await tx.insert(session).values({
      id: sessionId,
      accountId,
      partnerId,
      createdAt: at,
      lastSeenAt: at,
      secondFactorAt: at,
      expiresAt: new Date(at.getTime() + 3_600_000),
    });
  });
  return mintActor({
    side: isStaff ? "staff" : "partner",
    accountId,
    sessionId,
    partnerId,
    roles,
    at,
    today: testDay,
    request: { id: randomUUID(), ip: "127.0.0.1", userAgent: "test" },
  });
};

/** The company of a partner-side actor. */
export const partnerIdOf = (actor: Actor): string => {
  if (!actor.partnerId) throw new Error("This actor has no company");
  return actor.partnerId;
};

/** A seat for an account that is there already; a null company is the vendor's staff. */
export const makeMembership = (accountId: string, partnerId: string | null, roles: Role[]): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    await tx.insert(membership).values({ id, accountId, partnerId, roles });
    return id;
  });

/** The same person on another day of the programme. */
export const actorOnDay = (actor: Actor, today: Day): Actor => mintActor({ ...actor, today });
