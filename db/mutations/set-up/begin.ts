import { sql } from "drizzle-orm";
import { insertSession } from "@/db/mutations/account/session";
import { account, membership } from "@/db/schema/account";
import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { Refusal } from "@/lib/refusal/refusal";
import type { VendorRole } from "@/lib/role";
import type { BeginSetUp } from "@/lib/set-up/schema";

/** The first account runs the portal and writes its rules; it may give either away later. */
const firstRoles: VendorRole[] = ["administrator", "programme-manager"];

type First = Omit<BeginSetUp, "secret" | "password"> & { accountId: string; passwordHash: string };

/**
 * Writes the programme's row and its first administrator, and begins their session; answers its id. The caller has checked
 * the set-up link. Refuses `link-spent` where there is a programme already: of two who begin at once, one does.
 */
export const beginSetUp = (system: Actor, { accountId, vendorName, ...first }: First): Promise<string> =>
  mutate(system, async (tx, record) => {
    const { at } = system;
    // Only these columns: the application may not make a demonstration, nor set a day.
    const begun = await tx.execute(sql`INSERT INTO programme (id, edition_id, vendor_name, created_at, set_up_at)
      VALUES (1, ${defaultEdition.id}, ${vendorName}, ${at.toISOString()}, NULL) ON CONFLICT DO NOTHING`);
    if (begun.rowCount !== 1) throw new Refusal("link-spent");
    const { email, name, locale, passwordHash } = first;
    const owner = { id: accountId, email, name, locale, passwordHash, emailVerifiedAt: at, createdAt: at };
    await tx.insert(account).values(owner);
    const seat = { partnerId: null, accountId, roles: firstRoles, createdAt: at };
    const [taken] = await tx.insert(membership).values(seat).returning({ id: membership.id });
    if (!taken) throw new Error("A membership was not written");
    await record("programme.set-up-begun", null, { accountId }, { partnerId: null });
    await record("staff.joined", taken.id, { roles: firstRoles }, { partnerId: null });
    const sessionId = await insertSession(tx, system, { accountId, partnerId: null, secondFactorAt: null });
    await record("session.started", sessionId, {}, { partnerId: null });
    return sessionId;
  });
