import { randomUUID } from "node:crypto";
import { removeMember } from "@/db/mutations/account/member";
import { endCalendar, subscribeCalendar } from "@/db/mutations/tier/calendar";
import { decideTiers } from "@/db/mutations/tier/decide";
import { grantException } from "@/db/mutations/tier/exception";
import { assignStep, endPlan, makePlan } from "@/db/mutations/tier/plan";
import { sendRiskReminders } from "@/db/mutations/tier/risk-reminder";
import { summariseOutdated } from "@/db/mutations/tier/summarise-outdated";
import { lockChain, recorder } from "@/db/record";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { makePerson } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, makePartner, partnerIdOf, testSystem } from "@/db/testing/factories";
import { makeCalendar } from "@/db/testing/tier/calendar";
import { inAMonth } from "@/db/testing/tier/exception";
import { makePlanFor } from "@/db/testing/tier/plan";
import { writeUnaudited } from "@/db/transaction";
import { addDays } from "@/lib/date/day";
import { sha256 } from "@/lib/digest/sha256";
import { type Race, twice } from "./row";
import { seatOf } from "./seat";

const stale = { outcome: "done, stale", unlocked: "done, done" } as const;

const plans: Race[] = [
  {
    verbs: ["tier/plan.ts makePlan"],
    ...{ lock: "tier/plan.ts makePlan", on: "partner" },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      return twice(() => makePlan(owner, { moves: [{ move: "sign" }] }));
    },
    ...{ outcome: "done, done", unlocked: "done, error 23505" },
  },
  {
    verbs: ["tier/plan.ts assignStep"],
    ...{ lock: "tier/plan.ts assignStep", on: "plan_step", ...stale },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const [step] = (await makePlanFor(owner)).steps;
      if (!step) throw new Error("A plan without a step");
      return twice(() => assignStep(owner, { ...step, ownerId: "", dueOn: "2020-01-31" }));
    },
  },
  {
    verbs: ["tier/plan.ts endPlan"],
    ...{ lock: "tier/plan.ts endPlan", on: "plan", ...stale },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const { id } = await makePlanFor(owner);
      return twice(() => endPlan(owner, { id }));
    },
  },
];

const calendars: Race[] = [
  {
    verbs: ["account/member.ts removeMember", "tier/calendar.ts subscribeCalendar"],
    ...{ lock: "tier/calendar.ts subscribeCalendar", on: "membership" },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const member = await makeActor(["viewer"], { partnerId: partnerIdOf(owner) });
      const membershipId = (await seatOf(member)).id;
      return {
        first: () => removeMember(owner, { membershipId }),
        second: () => subscribeCalendar(member, { tokenHash: sha256(randomUUID()), locale: "en" }),
      };
    },
    ...{ outcome: "done, not-found", unlocked: "done, done" },
  },
  {
    verbs: ["tier/calendar.ts endCalendar"],
    ...{ lock: "tier/calendar.ts endCalendar", on: "calendar_feed", ...stale },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const { id } = await makeCalendar(owner);
      return twice(() => endCalendar(owner, { id }));
    },
  },
];

/** A company whose history has begun and whose first tier is not decided. */
const undecided = async (): Promise<string> => {
  const id = await makePartner();
  await writeUnaudited(testSystem(), async (tx) => {
    await lockChain(tx, id);
  });
  return id;
};

/** What the job of the day does for one company. */
const settle = (id: string) =>
  writeUnaudited(testSystem(), (tx) =>
    decideTiers(
      tx,
      recorder(testSystem(), tx, () => {}),
      testSystem(),
      [id],
    ),
  );

const end = "2020-04-20";

/** A company that loses a competency on that day, with the certification that makes it so. */
const makeExpiring = async (): Promise<void> => {
  const owner = await makeActor(["owner"]);
  await makeInForce(partnerIdOf(owner));
  await makeCompetent(owner);
  for (const expiresOn of [end, null]) {
    const personId = await makePersonRow(partnerIdOf(owner));
    await makeCredential(owner, { personId, track: "NV", expiresOn, state: "verified", decidedAt: new Date() });
  }
};

const tiers: Race[] = [
  {
    verbs: ["tier/risk-reminder.ts warn"],
    ...{ lock: "tier/risk-reminder.ts warn", on: "advisory" },
    heldBefore: 'insert into "mail"',
    runners: async () => {
      await makeExpiring();
      const system = actorOnDay(testSystem(), addDays(end, -30));
      return twice(() => sendRiskReminders(system));
    },
    ...{ outcome: "1, 0", unlocked: "error 23505, 1" },
  },
  {
    verbs: ["tier/decide-day.ts settleSome"],
    ...{ lock: "tier/decide.ts decideTiers", on: "audit_chain", isFirstOnly: true },
    heldBefore: 'insert into "audit_event"',
    runners: async () => {
      const id = await undecided();
      return twice(() => settle(id));
    },
    ...{ outcome: "done, done", unlocked: "done, error 42501" },
  },
  {
    verbs: ["tier/summarise-outdated.ts summariseOutdated"],
    ...{ lock: "tier/summarise.ts summariseCompanies", on: "partner_summary" },
    runners: async () => {
      const search = `Summed ${crypto.randomUUID()}`;
      await makePersonRow(await makePartner({ name: search }));
      return twice(() => summariseOutdated(testSystem(), { search }));
    },
    ...{ outcome: "1, 0", unlocked: "1, 1" },
  },
  {
    verbs: ["tier/exception.ts grantException"],
    ...{ lock: "tier/exception.ts grantException", on: "audit_chain", isFirstOnly: true },
    heldBefore: 'insert into "override"',
    runners: async () => {
      const [owner, manager] = [await makeActor(["owner"]), await makeActor(["programme-manager"])];
      await makePerson(owner);
      const asked = { partnerId: partnerIdOf(owner), node: "partner", untilOn: inAMonth, reason: "A merger" };
      return twice(() => grantException(manager, asked));
    },
    ...stale,
  },
];

export const tierRaces: Race[] = [...plans, ...calendars, ...tiers];
