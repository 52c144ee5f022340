import { sql } from "drizzle-orm";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

/** Many more than there are kinds of companies. */
const tooMany = 1_000;

/** Adds up the kept counts where many have come together. Each of them is added up once, also by two jobs at a time. */
export const foldCounts = (system: Actor): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    await tx.execute(sql`
      WITH former AS (DELETE FROM partner_count WHERE (SELECT count(*) FROM partner_count) > ${tooMany} RETURNING *)
      INSERT INTO partner_count (legacy_level, tier, tier_if_signed, holds_solution, candidate, competency, partners)
      SELECT legacy_level, tier, tier_if_signed, holds_solution, candidate, competency, sum(partners) FROM former
      GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(partners) <> 0`);
  });
