import { eq } from "drizzle-orm";
import type { RecordEvent } from "@/db/record";
import { agreement } from "@/db/schema/agreement";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { isFramework } from "@/lib/agreement/document/kind";
import { termByVersion, termReasons } from "@/lib/agreement/life/term";
import { addMonths, type Day } from "@/lib/date/day";
import { Refusal } from "@/lib/refusal/refusal";
import { closeAgreement, endDocumentsInForce, lockOpenAgreements } from "./documents-in-force";
import { notifyParties } from "./notify";
import { type AgreementRow, appendTimelineEvent } from "./row";

type Ground = { tx: Tx; record: RecordEvent; system: Actor; framework: AgreementRow; living: AgreementRow[] };

/** A renewal that was offered for a term that has begun or will not begin is signed no more. */
const withdrawRenewals = async ({ tx, record, system, living }: Ground, reason: string): Promise<void> => {
  for (const row of living)
    if (row.kind === "renewal" && row.state === "offered")
      await closeAgreement(tx, record, system, row, "withdrawn", reason);
};

/** The first end of a term still to come; a portal that was off for years catches up in one step. */
const nextEnd = (endsOn: Day, months: number, today: Day): Day => {
  let end = endsOn;
  for (let terms = 1; end <= today; terms += 1) end = addMonths(endsOn, months * terms);
  return end;
};

const prolong = async (ground: Ground, endsOn: Day): Promise<void> => {
  const { tx, record, system, framework, living } = ground;
  await withdrawRenewals(ground, termReasons.prolonged);
  const until = nextEnd(endsOn, termByVersion(framework.templateVersion).months, system.today);
  for (const { id, state } of living)
    if (state === "in-force") await tx.update(agreement).set({ endsOn: until }).where(eq(agreement.id, id));
  await appendTimelineEvent(tx, system, framework, "prolonged", { until });
  await notifyParties(tx, system, framework, { kind: "prolonged", until });
  await record("agreement.prolonged", framework.id, { from: endsOn, until }, { partnerId: framework.partnerId });
};

const end = async ({ tx, record, system, framework }: Ground): Promise<void> => {
  await endDocumentsInForce(tx, record, system, framework, termReasons.ended);
  await notifyParties(tx, system, framework, { kind: "ended" });
};

/** Signed in time by the partner: what the vendor has not countersigned or the portal not sealed yet ends nothing. */
const isUnderWay = ({ kind, state }: AgreementRow): boolean =>
  (kind === "renewal" || kind === "version") && ["partner-signed", "countersigned", "sealing"].includes(state);

/**
 * The day a term is over: another begins, or all that is in force ends, as the text provides. Refuses
 * `term-not-over` where there is nothing to do, or where a renewal the partner has signed is still under way.
 */
export const closeTerm = (system: Actor, partnerId: string): Promise<"prolonged" | "ended"> =>
  mutate(system, async (tx, record) => {
    const living = await lockOpenAgreements(tx, partnerId);
    const framework = living.find((row) => row.state === "in-force" && isFramework(row.kind));
    if (!framework?.endsOn || framework.endsOn > system.today || living.some(isUnderWay))
      throw new Refusal("term-not-over");
    const ground = { tx, record, system, framework, living };
    const { without } = termByVersion(framework.templateVersion);
    if (without === "prolonged") await prolong(ground, framework.endsOn);
    else await end(ground);
    return without;
  });
