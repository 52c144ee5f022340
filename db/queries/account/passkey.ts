import { and, asc, eq, isNull } from "drizzle-orm";
import { passkey } from "@/db/schema/passkey";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

export type OwnPasskey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

const heldBy = (accountId: string) => and(eq(passkey.accountId, accountId), isNull(passkey.removedAt));

/** The actor's own passkeys, the oldest first. */
export const listPasskeys = (actor: Actor): Promise<OwnPasskey[]> =>
  read(actor, (tx) =>
    tx
      .select({ id: passkey.id, name: passkey.name, createdAt: passkey.createdAt, lastUsedAt: passkey.lastUsedAt })
      .from(passkey)
      .where(heldBy(actor.accountId ?? ""))
      .orderBy(asc(passkey.createdAt), passkey.id),
  );

export type KnownPasskey = Omit<typeof passkey.$inferSelect, "accountId" | "removedAt" | "lastUsedAt" | "name">;

/** What the browser is asked to look for, and what an assertion is verified with. */
export const findPasskeys = (system: Actor, accountId: string): Promise<KnownPasskey[]> =>
  read(system, (tx) =>
    tx
      .select({
        id: passkey.id,
        credentialId: passkey.credentialId,
        publicKey: passkey.publicKey,
        counter: passkey.counter,
        transports: passkey.transports,
        createdAt: passkey.createdAt,
      })
      .from(passkey)
      .where(heldBy(accountId))
      .orderBy(asc(passkey.createdAt), passkey.id),
  );
