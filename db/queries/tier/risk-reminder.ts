import { and, arrayContains, asc, eq, gt, inArray } from "drizzle-orm";
import { isPresent } from "@/db/queries/account/seat";
import { editionInUse } from "@/db/queries/edition/in-use";
import { personNames } from "@/db/queries/person/names";
import { account, membership } from "@/db/schema/account";
import { fallReminder } from "@/db/schema/outlook";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { addDays, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { redactCauses } from "@/lib/forecast/cause";
import { type OutlookChange, outlook } from "@/lib/forecast/outlook";
import { type DueReminder, dueReminders } from "@/lib/forecast/reminder";
import { reviewAhead } from "@/lib/forecast/review";
import type { Locale } from "@/lib/i18n/locale";
import { currentTierOn } from "@/lib/tier/current-tier";
import { loadCurrentTiers } from "./current";
import { loadAllFacts } from "./facts";

type Owner = { accountId: string; email: string; locale: Locale };
type OwnedCompany = { id: string; name: string; owners: Owner[] };

/** A company whose owners are due a reminder, with the names that its emails need. */
export type RiskReminder = { company: OwnedCompany; reminders: DueReminder[]; names: Record<string, string> };

/** A few companies: the reminders due, and where the next companies begin (null: none are left). */
type RiskReminders = { edition: Edition; warnings: RiskReminder[]; next: string | null };

const isOwner = and(isPresent, arrayContains(membership.roles, ["owner"]));

type Standings = Awaited<ReturnType<typeof loadCurrentTiers>>;

/** Companies with an owner who can read email; the database leaves out all others. */
const listOwned = async (tx: Tx, after: string | null, count: number): Promise<OwnedCompany[]> => {
  const companies = await tx
    .selectDistinct({ id: partner.id, name: partner.name })
    .from(partner)
    .innerJoin(membership, eq(membership.partnerId, partner.id))
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(isOwner, after === null ? undefined : gt(partner.id, after)))
    .orderBy(asc(partner.id))
    .limit(count);
  const ids = companies.map(({ id }) => id);
  if (ids.length === 0) return [];
  const owners = await tx
    .select({ partnerId: membership.partnerId, accountId: account.id, email: account.email, locale: account.locale })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(isOwner, inArray(membership.partnerId, ids)))
    .orderBy(asc(account.email));
  return companies.map((one) => ({ ...one, owners: owners.filter(({ partnerId }) => partnerId === one.id) }));
};

const changesAhead = (edition: Edition, facts: Facts, today: Day, known: Standings): OutlookChange[] => {
  const horizon = addDays(today, Math.max(0, ...edition.review.reminders.daysAhead));
  const { tier } = earnedTier(edition, facts, today);
  const review = reviewAhead(currentTierOn(edition, today, tier, known(facts.partner)));
  return [...outlook(edition, facts, today, horizon), ...(review ? [review] : [])];
};

/** The reminders due today of a tier or a competency about to be lost, sent already or not; they name no order. */
export const listRiskReminders = (system: Actor, after: string | null, count: number): Promise<RiskReminders> =>
  read(system, async (tx) => {
    const { today } = system;
    const edition = await editionInUse(tx, today);
    const companies = await listOwned(tx, after, count);
    const next = companies.length < count ? null : (companies.at(-1)?.id ?? null);
    const ids = companies.map(({ id }) => id);
    const facts = ids.length > 0 ? await loadAllFacts(tx, ids) : [];
    const standings = await loadCurrentTiers(tx, ids);
    const warnings = facts.flatMap((own) => {
      const company = companies.find(({ id }) => id === own.partner);
      const concealed = changesAhead(edition, own, today, standings).map((change) => ({
        ...change,
        causes: redactCauses(change.causes),
      }));
      const reminders = dueReminders(concealed, edition.review.reminders.daysAhead, today);
      return company && reminders.length > 0 ? [{ company, reminders }] : [];
    });
    const names = await personNames(
      tx,
      warnings.map(({ company }) => company.id),
    );
    return { edition, warnings: warnings.map((one) => ({ ...one, names })), next };
  });

/** What a company's owners were reminded of before, as `account day step`. */
export const listReminded = async (tx: Tx, partnerId: string): Promise<Set<string>> => {
  const { accountId, fallOn, daysAhead } = fallReminder;
  const rows = await tx
    .select({ accountId, fallOn, daysAhead })
    .from(fallReminder)
    .where(eq(fallReminder.partnerId, partnerId));
  return new Set(rows.map((row) => `${row.accountId} ${row.fallOn} ${row.daysAhead}`));
};
