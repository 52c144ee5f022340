import { eq } from "drizzle-orm";
import { session } from "@/db/schema/account";
import { keepBooks } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

/** Keeps the idle clock of a session running. */
export const touchSession = (system: Actor, sessionId: string): Promise<void> =>
  keepBooks(system, async (tx) => {
    await tx.update(session).set({ lastSeenAt: system.at }).where(eq(session.id, sessionId));
  });
