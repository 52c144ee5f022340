import { settleCompanies } from "@/db/mutations/tier/decide";
import { systemOf } from "@/db/testing/factories";
import { mutate } from "@/db/transaction";

/** Has the company's level decided by what it has, as the portal does within a day of its admission. */
export const settleLevel = (partnerId: string): Promise<void> =>
  mutate(systemOf(), (tx, record) => settleCompanies(tx, record, systemOf(), [partnerId]));
