import { and, asc, eq, isNotNull, lte, or, sql } from "drizzle-orm";
import { isFrameworkInForce } from "@/db/queries/agreement/state";
import { agreement } from "@/db/schema/agreement";
import { readTexts } from "@/db/texts";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { renewalWindows } from "@/lib/agreement/life/term";
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
    await readTexts(tx);
    const windows = renewalWindows();
    const last = addDays(system.today, Math.max(...windows.map(({ windowDays }) => windowDays)));
    const isInWindow = or(
      ...windows.map(({ version, windowDays }) =>
        and(eq(agreement.templateVersion, version), lte(agreement.endsOn, addDays(system.today, windowDays))),
      ),
    );
    const rows = await tx
      .select({ partnerId: agreement.partnerId })
      .from(agreement)
      .where(
        and(
          ...[isFrameworkInForce, isNotNull(agreement.endsOn), lte(agreement.endsOn, last)],
          sql`${agreement.endsOn} > ${system.today}`,
          isInWindow,
          sql`NOT ${isAsked}`,
        ),
      )
      .orderBy(asc(agreement.endsOn), agreement.id);
    return rows.map(({ partnerId }) => partnerId);
  });
