import { sql } from "drizzle-orm";
import { queueEmailsByKind } from "@/db/outbox";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { locales } from "@/lib/i18n/locale";
import { type WithdrawnEdition, withdrawalSides, withdrawnEditionLetter } from "@/lib/mail/edition";

type Person = { accountId: string; name: string };
type Withdrawal = Pick<WithdrawnEdition, "edition" | "effectiveOn" | "reason"> & { people: [Person, Person] };

/** The present owners of every partner, once each though they own several, and the two who withdrew the edition. */
const readers = ([asked, confirmed]: [Person, Person]) => sql`
  SELECT DISTINCT a.id AS account_id, a.email, spoken_language(a.locale) AS locale, 'partner' AS kind FROM membership m
    JOIN account a ON a.id = m.account_id
    WHERE m.partner_id IS NOT NULL AND m.ended_at IS NULL AND a.disabled_at IS NULL AND 'owner' = ANY (m.roles)
  UNION ALL
  SELECT a.id, a.email, spoken_language(a.locale) AS locale, 'vendor' FROM account a
    WHERE a.id IN (${asked.accountId}, ${confirmed.accountId}) AND a.disabled_at IS NULL`;

/** Tells every partner, who could read the announcement, and both people: each in their language, in one statement. */
export const notifyOfWithdrawal = async (tx: Tx, actor: Actor, { people, ...about }: Withdrawal): Promise<void> => {
  const [row] = await tx.select({ vendor: programme.vendorName }).from(programme);
  const told = { ...about, vendor: row?.vendor ?? "", askedBy: people[0].name, confirmedBy: people[1].name };
  const letters = withdrawalSides.flatMap((side) =>
    locales.map((locale) => ({ kind: side, locale, letter: withdrawnEditionLetter(locale, side, told) })),
  );
  await queueEmailsByKind(tx, actor, readers(people), letters);
};
