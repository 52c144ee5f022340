import { and, eq } from "drizzle-orm";
import { askOnce } from "@/db/answer/answers";
import { listMonthHabits } from "@/db/queries/activity/month-habit";
import { isFrameworkInForce } from "@/db/queries/agreement/state";
import { editionInUse } from "@/db/queries/edition/in-use";
import { chainHead } from "@/db/queries/partner/history";
import { agreement } from "@/db/schema/agreement";
import { partner } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import { type MonthDue, monthsAhead } from "@/lib/activity/month-due";
import type { Actor } from "@/lib/actor";
import { knownEnd } from "@/lib/agreement/life/term";
import type { OutlookAnswer, OutlookQuestion } from "@/lib/answer/outlook";
import type { Told } from "@/lib/answer/told";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { outlookHorizon } from "@/lib/forecast/outlook";
import { Refusal } from "@/lib/refusal/refusal";
import { type CurrentTier, currentTierOn } from "@/lib/tier/current-tier";
import { type CurrentTierRow, loadCurrentTiers } from "./current";
import { requireFactsText } from "./facts";
import { namesText } from "./names";

export type Outlook = Omit<OutlookAnswer, "keystones"> & {
  partner: { id: string; name: string };
  edition: Edition;
  on: Day;
  until: Day;
  head: number;
  /** The current tier, which may be above the `tier` that the records earn. */
  held: CurrentTier;
  agreement: { id: string; endsOn: Day | null } | null;
  /** What the company declares by month, with the days on which the next months are due. */
  months: MonthDue[];
  /** Person and activity ids to what people call them, as far as the reader may know. */
  names: Record<string, string>;
};

const agreementOf = async (tx: Tx, partnerId: string): Promise<Outlook["agreement"]> => {
  const [row] = await tx
    .select({ id: agreement.id, endsOn: agreement.endsOn, templateVersion: agreement.templateVersion })
    .from(agreement)
    .where(and(eq(agreement.partnerId, partnerId), isFrameworkInForce));
  return row ? { id: row.id, endsOn: knownEnd(row.templateVersion, row.endsOn) } : null;
};

type Reading = Pick<Outlook, "partner" | "edition" | "on" | "until" | "head" | "agreement" | "months"> & {
  known: CurrentTierRow;
  seeRevenue: boolean;
};

const readAround = async (tx: Tx, actor: Actor, partnerId: string): Promise<Reading> => {
  const [company] = await tx
    .select({ id: partner.id, name: partner.name })
    .from(partner)
    .where(eq(partner.id, partnerId));
  if (!company) throw new Refusal("not-found");
  requirePermission(actor, "progress.view", { partnerId });
  // The head is read first: an event committed meanwhile is then heard again rather than missed.
  const head = await chainHead(tx, partnerId);
  const edition = await editionInUse(tx, actor.today);
  const on = actor.today;
  return {
    ...{ partner: company, edition, on, until: outlookHorizon(on), head },
    agreement: await agreementOf(tx, partnerId),
    months: monthsAhead(await listMonthHabits(tx, partnerId, on), on),
    known: (await loadCurrentTiers(tx, [partnerId]))(partnerId),
    seeRevenue: can(actor, "revenue.view", { partnerId }),
  };
};

const outlookOf = (reading: Reading, answer: OutlookAnswer, names: Outlook["names"]) => {
  const { known, seeRevenue: _, ...around } = reading;
  return { ...around, ...answer, names, held: currentTierOn(around.edition, around.on, answer.tier, known) };
};

const askOutlook = (
  actor: Actor,
  partnerId: string,
): Promise<{ around: Reading; told: Promise<Told<OutlookQuestion>> }> =>
  read(actor, async (tx) => {
    const around = await readAround(tx, actor, partnerId);
    const { head, on, edition, seeRevenue } = around;
    const key = { partnerId, head, on, editions: [edition], seeRevenue, asked: "outlook" };
    const { told } = await askOnce<OutlookQuestion>(key, async () => {
      const [facts, names] = await Promise.all([requireFactsText(tx, partnerId), namesText(tx, partnerId, seeRevenue)]);
      return { question: { kind: "outlook", edition, facts, on, seeRevenue }, names };
    });
    return { around, told };
  });

/** The dated risks ahead of a company with today's records, and its key people. */
export const getOutlook = async (
  actor: Actor,
  partnerId: string,
): Promise<Outlook & Pick<OutlookAnswer, "keystones">> => {
  const { around, told } = await askOutlook(actor, partnerId);
  const { answer, names } = await told;
  return outlookOf(around, answer, names);
};
