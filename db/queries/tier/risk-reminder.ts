import { and, arrayContains, asc, eq, gt, inArray } from "drizzle-orm";
import { answerAside } from "@/db/answer/aside";
import { engineFaultOf } from "@/db/answer/engine";
import { isPresent } from "@/db/queries/account/seat";
import { editionInUse } from "@/db/queries/edition/in-use";
import { personNames } from "@/db/queries/person/names";
import { account, membership } from "@/db/schema/account";
import { fallReminder } from "@/db/schema/outlook";
import { partner } from "@/db/schema/partner";
import { spokenLanguage } from "@/db/spoken-language";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { DatesQuestion } from "@/lib/answer/dates";
import { addDays, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { redactCauses } from "@/lib/forecast/cause";
import type { OutlookChange } from "@/lib/forecast/outlook";
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
    .select({
      partnerId: membership.partnerId,
      accountId: account.id,
      email: account.email,
      locale: spokenLanguage(account.locale),
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(isOwner, inArray(membership.partnerId, ids)))
    .orderBy(asc(account.email));
  return companies.map((one) => ({ ...one, owners: owners.filter(({ partnerId }) => partnerId === one.id) }));
};

type Ground = { edition: Edition; today: Day; companies: OwnedCompany[]; facts: Facts[]; standings: Standings };

/** What lies ahead of a company; nothing where its engine had no time, which is asked again the next day. */
const changesAhead = async ({ edition, today, standings }: Ground, facts: Facts): Promise<OutlookChange[]> => {
  const until = addDays(today, Math.max(0, ...edition.review.reminders.daysAhead));
  const answer = await answerAside<DatesQuestion>(
    { kind: "dates", edition, facts, on: today, until },
    facts.partner,
  ).catch((error) => {
    if (engineFaultOf(error) === null) throw error;
    return null;
  });
  if (!answer) return [];
  const review = reviewAhead(currentTierOn(edition, today, answer.tier, standings(facts.partner)));
  return [...answer.changes, ...(review ? [review] : [])];
};

const readSome = (system: Actor, after: string | null, count: number): Promise<Ground> =>
  read(system, async (tx) => {
    const { today } = system;
    const edition = await editionInUse(tx, today);
    const companies = await listOwned(tx, after, count);
    const ids = companies.map(({ id }) => id);
    const facts = ids.length > 0 ? await loadAllFacts(tx, ids) : [];
    return { edition, today, companies, facts, standings: await loadCurrentTiers(tx, ids) };
  });

/** The reminders due today of a tier or a competency about to be lost, sent already or not; they name no order. */
export const listRiskReminders = async (system: Actor, after: string | null, count: number): Promise<RiskReminders> => {
  const ground = await readSome(system, after, count);
  const { edition, today, companies } = ground;
  const next = companies.length < count ? null : (companies.at(-1)?.id ?? null);
  const warnings: Omit<RiskReminder, "names">[] = [];
  for (const own of ground.facts) {
    const company = companies.find(({ id }) => id === own.partner);
    const concealed = (await changesAhead(ground, own)).map((one) => ({ ...one, causes: redactCauses(one.causes) }));
    const reminders = dueReminders(concealed, edition.review.reminders.daysAhead, today);
    if (company && reminders.length > 0) warnings.push({ company, reminders });
  }
  const ids = warnings.map(({ company }) => company.id);
  const names = await read(system, (tx) => personNames(tx, ids));
  return { edition, warnings: warnings.map((one) => ({ ...one, names })), next };
};

/** What a company's owners were reminded of before, as `account day step`. */
export const listReminded = async (tx: Tx, partnerId: string): Promise<Set<string>> => {
  const { accountId, fallOn, daysAhead } = fallReminder;
  const rows = await tx
    .select({ accountId, fallOn, daysAhead })
    .from(fallReminder)
    .where(eq(fallReminder.partnerId, partnerId));
  return new Set(rows.map((row) => `${row.accountId} ${row.fallOn} ${row.daysAhead}`));
};
