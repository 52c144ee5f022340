import { lockActivity } from "@/db/mutations/activity/declare";
import { mutate } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { AskCustomer } from "@/lib/confirmation/schema";
import { requestConfirmation } from "./request";

/** Asks the customer of a declaration that waits to confirm it. */
export const askCustomer = (actor: Actor, { contact, ...shown }: AskCustomer): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const row = await lockActivity(tx, actor, shown);
    await requestConfirmation(tx, actor, record, row, contact);
    return { id: row.id };
  });
