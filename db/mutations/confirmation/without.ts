import { customersOf } from "@/db/queries/confirmation/said";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { whyUnconfirmed } from "@/lib/confirmation/said";
import { Refusal } from "@/lib/refusal/refusal";

/** Refuses to verify what the customer was asked about and did not confirm, unless the reviewer says why. */
export const requireReasonWithoutCustomer = async (
  tx: Tx,
  actor: Actor,
  activityId: string,
  note: string,
): Promise<void> => {
  if (note === "" && whyUnconfirmed(await customersOf(tx, actor, activityId)) !== null)
    throw new Refusal("customer-unconfirmed", {}, { note: "note-required" });
};
