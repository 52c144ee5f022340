import { hashLinkSecret } from "@/db/link-secret";
import { correctActivity } from "@/db/mutations/activity/correct";
import { editActivity, withdrawActivity } from "@/db/mutations/activity/declare";
import { sendMonthReminders } from "@/db/mutations/activity/month-reminder";
import { askCustomer } from "@/db/mutations/confirmation/ask";
import { refuseLetters } from "@/db/mutations/confirmation/refuse";
import { remindCustomers } from "@/db/mutations/confirmation/remind";
import { rejectDeclaration, undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { makeDeployment } from "@/db/testing/agreement/in-force";
import { answerAs, declareAsked, secretsAbout, someContact, yes } from "@/db/testing/confirmation/ask";
import { makeActivity } from "@/db/testing/declaration/rows";
import { activityInput } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, testSystem } from "@/db/testing/factories";
import { reminderAfter } from "@/lib/confirmation/limits";
import { type Race, twice } from "./row";

const fresh = (id: string) => ({ id, rowVersion: 1 });

/** A deployment whose customer was asked, and what each of the three does with it. */
const asked = async () => {
  const [owner, reviewer] = [await makeActor(["owner"]), await makeActor(["reviewer"])];
  const { id, secret } = await declareAsked(owner);
  return {
    answer: () => answerAs(secret, yes),
    refuse: () => refuseLetters(testSystem(), hashLinkSecret(secret)),
    withdraw: () => withdrawActivity(owner, fresh(id)),
    correct: () => editActivity(owner, { ...fresh(id), ...activityInput.deployment, customer: "Port" }),
    decide: () => verifyDeclaration(reviewer, { kind: "activity", ...fresh(id), note: "Report seen." }),
  };
};

const over = "done, customer-link-over";
/** Both locks of an answer keep these right. */
const overByLink = { outcome: over, unlocked: over, keptRightBy: "the lock of the link itself" };

const customers: Race[] = [
  {
    verbs: ["confirmation/answer.ts answerConfirmation"],
    ...{ lock: "confirmation/answer.ts lockAsked", on: "activity", ...overByLink },
    runners: async () => twice((await asked()).answer),
  },
  {
    verbs: ["confirmation/answer.ts answerConfirmation", "activity/declare.ts withdrawActivity"],
    ...{ lock: "confirmation/answer.ts lockAsked", on: "activity" },
    runners: async () => {
      const { answer, withdraw } = await asked();
      return { first: answer, second: withdraw };
    },
    ...{ outcome: "done, decided", unlocked: "done, error 42501" },
  },
  {
    verbs: ["activity/declare.ts withdrawActivity", "confirmation/answer.ts answerConfirmation"],
    ...{ lock: "confirmation/answer.ts lockAsked", on: "activity", ...overByLink },
    runners: async () => {
      const { answer, withdraw } = await asked();
      return { first: withdraw, second: answer };
    },
  },
  {
    verbs: ["activity/declare.ts editActivity", "confirmation/answer.ts answerConfirmation"],
    ...{ lock: "confirmation/answer.ts lockAsked", on: "activity", ...overByLink },
    runners: async () => {
      const { answer, correct } = await asked();
      return { first: correct, second: answer };
    },
  },
  {
    verbs: ["confirmation/answer.ts answerConfirmation", "review/answer.ts decide"],
    ...{ lock: "confirmation/answer.ts lockAsked", on: "activity" },
    runners: async () => {
      const { answer, decide } = await asked();
      return { first: answer, second: decide };
    },
    ...{ outcome: "done, customer-verified", unlocked: "done, done" },
  },
  {
    verbs: ["review/answer.ts decide", "confirmation/answer.ts answerConfirmation"],
    ...{ lock: "confirmation/answer.ts lockAsked", on: "activity", ...overByLink },
    runners: async () => {
      const { answer, decide } = await asked();
      return { first: decide, second: answer };
    },
  },
  {
    verbs: ["confirmation/refuse.ts refuseLetters", "confirmation/answer.ts answerConfirmation"],
    ...{ lock: "confirmation/answer.ts lockAsked", on: "customer_confirmation", outcome: over },
    unlocked: "done, error 42501",
    runners: async () => {
      const { answer, refuse } = await asked();
      return { first: refuse, second: answer };
    },
  },
  {
    verbs: ["confirmation/ask.ts askCustomer"],
    ...{ lock: "activity/declare.ts lockDeclared", on: "activity" },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const id = await makeDeployment(owner, { customer: "Mairie" });
      const contact = someContact();
      return twice(() => askCustomer(owner, { ...fresh(id), contact }));
    },
    ...{ outcome: "done, customer-asked", unlocked: "done, customer-asked" },
    keptRightBy: "the lock of the company, which comes before it",
  },
  {
    verbs: ["confirmation/remind.ts remind"],
    ...{ lock: "confirmation/remind.ts remind", on: "customer_confirmation" },
    heldBefore: 'insert into "mail"',
    runners: async () => {
      const { id } = await declareAsked(await makeActor(["owner"]));
      const system = testSystem(new Date(Date.now() + reminderAfter + 60_000));
      const remind = async () => {
        await remindCustomers(system);
      };
      return { ...twice(remind), left: async () => (await secretsAbout(id)).length };
    },
    ...{ outcome: "done, done, left 2", unlocked: "done, error 42501, left 2" },
  },
];

const months: Race[] = [
  {
    verbs: ["activity/correct.ts correctActivity"],
    ...{ lock: "activity/declare.ts lockCompany", on: "partner" },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const month = { kind: "cloud-service", occurredOn: "2019-08-01", amountCents: null, currency: null } as const;
      const id = await makeActivity(owner, { ...month, points: 1_000, state: "verified" });
      const input = { ...fresh(id), difference: -600, note: "Counted twice", proofFileId: null };
      return twice(() => correctActivity(owner, input));
    },
    outcome: "done, correction-below-zero difference:correction-below-zero",
    unlocked: "done, correction-below-zero difference:correction-below-zero",
    keptRightBy: "the lock of what is corrected",
  },
  {
    verbs: ["review/answer.ts undoReview", "activity/declare.ts editActivity"],
    ...{ lock: "activity/total.ts lockCorrected", on: "activity" },
    runners: async () => {
      const [owner, reviewer] = [await makeActor(["owner"]), await makeActor(["reviewer"])];
      const month = { kind: "cloud-service", occurredOn: "2019-08-01", amountCents: null, currency: null } as const;
      const id = await makeActivity(owner, { ...month, points: 1_000, state: "verified" });
      const about = { ...fresh(id), note: "Counted twice", proofFileId: null };
      const taken = fresh((await correctActivity(owner, { ...about, difference: -600 })).id);
      const wrong = { kind: "activity", ...taken, reason: "other", note: "Not so" } as const;
      const { undo } = await rejectDeclaration(reviewer, wrong);
      const other = fresh((await correctActivity(owner, { ...about, difference: -100 })).id);
      return {
        first: () => undoReview(reviewer, { reviewId: undo ?? "" }),
        second: () => editActivity(owner, { ...activityInput.cloud, ...other, occurredOn: "2019-08", points: -600 }),
      };
    },
    outcome: "done, correction-below-zero points:correction-below-zero",
    unlocked: "done, done",
  },
  {
    verbs: ["activity/month-reminder.ts remind"],
    ...{ lock: "activity/month-reminder.ts remind", on: "advisory" },
    heldBefore: 'insert into "mail"',
    runners: async () => {
      const owner = await makeActor(["owner"]);
      const month = { kind: "cloud-service", occurredOn: "2021-01-01", amountCents: null, currency: null } as const;
      await makeActivity(owner, { ...month, points: 1_000, state: "verified" });
      const system = actorOnDay(testSystem(), "2021-03-01");
      return twice(() => sendMonthReminders(system));
    },
    ...{ outcome: "1, 0", unlocked: "error 23505, 1" },
  },
];

/** What a customer, their partner and staff do at once, and what is declared by month. */
export const confirmationRaces: Race[] = [...customers, ...months];
