import { randomUUID } from "node:crypto";
import { removeMember } from "@/db/mutations/account/member";
import { endCalendar, subscribeCalendar } from "@/db/mutations/tier/calendar";
import { grantException } from "@/db/mutations/tier/exception";
import { assignStep, endPlan, makePlan } from "@/db/mutations/tier/plan";
import { makePerson } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { makeCalendar } from "@/db/testing/tier/calendar";
import { inAMonth } from "@/db/testing/tier/exception";
import { makePlanFor } from "@/db/testing/tier/plan";
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

const tiers: Race[] = [
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
