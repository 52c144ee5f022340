import { randomInt } from "node:crypto";
import { setBudget } from "@/db/mutations/benefit/budget";
import { editBenefitRequest, requestBenefit, withdrawBenefitRequest } from "@/db/mutations/benefit/request";
import { takeBackBenefitUse } from "@/db/mutations/benefit/take-back";
import { recordBenefitUse } from "@/db/mutations/benefit/use";
import { undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { holdTier, insertBenefitUse, makeBenefitRequest } from "@/db/testing/benefit/rows";
import { makeActor, testDay } from "@/db/testing/factories";
import type { Actor } from "@/lib/actor";
import { type Race, twice } from "./row";

const fresh = (id: string) => ({ id, rowVersion: 1 });
const benefitId = "internal-use-licences";
const asked = { amount: 15, reason: "For the test", proofFileId: null };
const training = { benefitId: "training-days", requestId: null, usedOn: testDay, note: "" };

const company = async (): Promise<Actor> => {
  const owner = await makeActor(["owner"]);
  await holdTier(owner);
  return owner;
};

const ofCompany = { lock: "benefit/ground.ts lockCompany", on: "partner" } as const;

/** A budget for one of two requests, in a period that no other race has. */
const underBudget = async () => {
  const year = randomInt(2_100, 9_000);
  const day = `${year}-05-05`;
  const [manager, reviewer] = [await makeActor(["programme-manager"]), await makeActor(["reviewer"])];
  const period = { periodFrom: `${year}-01-01`, periodUntil: `${year + 1}-01-01` };
  await setBudget(manager, { benefitId, on: day, amount: 3, rowVersion: 1 });
  const requests = await Promise.all(
    [0, 1].map(async () => makeBenefitRequest(await makeActor(["owner"]), { ...period, amount: 2 })),
  );
  const approve = (at: number) => () => verifyDeclaration(reviewer, { kind: "benefit", ...fresh(requests[at] ?? "") });
  return { manager, approve, day };
};

export const benefitRaces: Race[] = [
  {
    verbs: ["benefit/request.ts requestBenefit"],
    ...ofCompany,
    runners: async () => {
      const owner = await company();
      return twice(() => requestBenefit(owner, { benefitId, ...asked }));
    },
    ...{ outcome: "done, benefit-exceeded amount:benefit-exceeded", unlocked: "done, done" },
  },
  {
    verbs: ["benefit/use.ts recordBenefitUse"],
    ...ofCompany,
    runners: async () => {
      const owner = await company();
      return twice(() => recordBenefitUse(owner, { ...training, amount: 4 }));
    },
    ...{ outcome: "done, benefit-exceeded amount:benefit-exceeded", unlocked: "done, done" },
  },
  {
    verbs: ["benefit/request.ts withdrawBenefitRequest", "benefit/request.ts editBenefitRequest"],
    ...{ lock: "benefit/request.ts lockRequest", on: "benefit_request" },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const id = await makeBenefitRequest(owner);
      return {
        first: () => withdrawBenefitRequest(owner, fresh(id)),
        second: () => editBenefitRequest(owner, { ...fresh(id), ...asked, amount: 1 }),
      };
    },
    ...{ outcome: "done, decided", unlocked: "done, decided" },
    keptRightBy: "the lock of the company, which comes first; this one waits for a reviewer's",
  },
  {
    verbs: ["review/answer.ts undoReview", "benefit/use.ts recordBenefitUse"],
    ...{ lock: "benefit/use.ts lockAllocation", on: "benefit_request" },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const reviewer = await makeActor(["reviewer"]);
      const id = await makeBenefitRequest(owner);
      const { undo } = await verifyDeclaration(reviewer, { kind: "benefit", ...fresh(id) });
      return {
        first: () => undoReview(reviewer, { reviewId: undo ?? "" }),
        second: () => recordBenefitUse(owner, { ...training, benefitId, requestId: id, amount: 1 }),
      };
    },
    ...{ outcome: "done, benefit-not-given", unlocked: "done, done" },
  },
  {
    verbs: ["benefit/take-back.ts takeBackBenefitUse"],
    ...ofCompany,
    runners: async () => {
      const owner = await company();
      const id = await insertBenefitUse(owner);
      return twice(() => takeBackBenefitUse(owner, { id, reason: "For the test" }));
    },
    ...{ outcome: "done, stale", unlocked: "done, stale" },
    keptRightBy: "the key of the table: a use is taken back once",
  },
  {
    verbs: ["review/answer.ts decide"],
    ...{ lock: "benefit/budget.ts lockBudget", on: "benefit_budget" },
    runners: async () => {
      const { approve } = await underBudget();
      return { first: approve(0), second: approve(1) };
    },
    ...{ outcome: "done, budget-exceeded", unlocked: "done, done" },
  },
  {
    verbs: ["review/answer.ts decide", "benefit/budget.ts setBudget"],
    ...{ lock: "benefit/budget.ts lockBudget", on: "benefit_budget" },
    runners: async () => {
      const { manager, approve, day } = await underBudget();
      return { first: approve(0), second: () => setBudget(manager, { benefitId, on: day, amount: 1, rowVersion: 2 }) };
    },
    ...{ outcome: "done, budget-below-allocated amount:budget-below-allocated", unlocked: "done, done" },
  },
];
