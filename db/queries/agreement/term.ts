import { and, asc, isNotNull, lte, sql } from "drizzle-orm";
import { isFrameworkInForce } from "@/db/queries/agreement/state";
import { agreement } from "@/db/schema/agreement";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { termByVersion } from "@/lib/agreement/life/term";
import { currentTemplate } from "@/lib/agreement/text/template";
import { addDays } from "@/lib/date/day";

/** Companies whose present term is over, the longest over first. */
export const listOverTerms = (system: Actor): Promise<string[]> =>
  read(system, async (tx) => {
    const rows = await tx
      .select({ partnerId: agreement.partnerId })
      .from(agreement)
      .where(and(isFrameworkInForce, isNotNull(agreement.endsOn), lte(agreement.endsOn, system.today)))
      .orderBy(asc(agreement.endsOn), agreement.id);
    return rows.map(({ partnerId }) => partnerId);
  });

/** Something is open, or a renewal for this very term was offered before: the company's own to ask for again. */
const isAsked = sql`EXISTS (SELECT 1 FROM agreement other WHERE other.partner_id = ${agreement.partnerId}
  AND (other.state IN ('draft', 'offered', 'partner-signed', 'countersigned', 'sealing')
       OR (other.kind = 'renewal' AND other.act ->> 'from' = ${agreement.endsOn}::text)))`;

/** Companies in the window before their end that were not offered a renewal yet. */
export const listRenewable = (system: Actor): Promise<string[]> =>
  read(system, async (tx) => {
    const last = addDays(system.today, termByVersion(currentTemplate.version).windowDays);
    const rows = await tx
      .select({ partnerId: agreement.partnerId })
      .from(agreement)
      .where(
        and(
          ...[isFrameworkInForce, isNotNull(agreement.endsOn), lte(agreement.endsOn, last)],
          sql`${agreement.endsOn} > ${system.today}`,
          sql`NOT ${isAsked}`,
        ),
      )
      .orderBy(asc(agreement.endsOn), agreement.id);
    return rows.map(({ partnerId }) => partnerId);
  });
