import { decideTiers } from "@/db/mutations/tier/decide";
import { testSystem } from "@/db/testing/factories";
import { mutate } from "@/db/transaction";

/** Has the company's level decided by what it has, as the portal does within a day of its admission. */
export const decideTierOf = (partnerId: string): Promise<void> =>
  mutate(testSystem(), async (tx, record) => {
    await decideTiers(tx, record, testSystem(), [partnerId]);
  });
