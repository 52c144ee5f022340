import { editionsFrom } from "@/db/queries/edition/in-use";
import type { Tx } from "@/db/tx";
import type { CustomerWord } from "@/lib/activity/entry";
import type { ActivityKind } from "@/lib/activity/kind";
import { kindsIn } from "@/lib/activity/offered";
import type { Day } from "@/lib/date/day";

/** What the customer's word is worth for a declaration, by the edition of its day; null where no customer is asked. */
export const findCustomerWord = async (
  tx: Tx,
  { kind, occurredOn }: { kind: ActivityKind; occurredOn: Day },
): Promise<CustomerWord | null> =>
  kindsIn(await editionsFrom(tx, occurredOn)).find((one) => one.kind === kind)?.customerWord ?? null;
