import { settleCompanies } from "@/db/mutations/tier/decide";
import { mutate } from "@/db/transaction";
import { systemOf } from "./factories";

/** Has the company's level decided by what it has, as the portal does within a day of its admission. */
export const settleLevel = (partnerId: string): Promise<void> =>
  mutate(systemOf(), (tx, record) => settleCompanies(tx, record, systemOf(), [partnerId]));
