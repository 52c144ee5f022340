import { and, eq, isNull } from "drizzle-orm";
import { isLinkHash } from "@/db/queries/confirmation/link";
import { customerConfirmation, customerRefusal } from "@/db/schema/confirmation";
import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";

/**
 * No more letters to the mailbox of a link, whichever company asks: every open link to it ends. Only a hash of the mailbox
 * is kept. Any link serves, also one that is over.
 */
export const refuseLetters = (system: Actor, linkHash: string): Promise<null> =>
  mutate(system, async (tx, record) => {
    const [found] = await tx
      .select({ mailboxHash: customerConfirmation.mailboxHash })
      .from(customerConfirmation)
      .where(isLinkHash(linkHash));
    if (!found) throw new Refusal("link-spent");
    await tx
      .insert(customerRefusal)
      .values({ ...found, refusedAt: system.at })
      .onConflictDoNothing();
    await tx
      .update(customerConfirmation)
      .set({ endedAt: system.at, endReason: "refused" })
      .where(and(eq(customerConfirmation.mailboxHash, found.mailboxHash), isNull(customerConfirmation.endedAt)));
    await record("customer.letters-refused", null, {}, { partnerId: null });
    return null;
  });
