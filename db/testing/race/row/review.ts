import { withdrawCredential } from "@/db/mutations/person/credential";
import { commentOnDeclaration, rejectDeclaration, undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { answerDispute, openDispute, withdrawDispute } from "@/db/mutations/review/dispute";
import { makeDispute } from "@/db/testing/declaration/dispute";
import { makeCredential } from "@/db/testing/declaration/rows";
import { makePerson } from "@/db/testing/declaration/typed";
import { makeActor } from "@/db/testing/factories";
import { type Race, twice } from "./row";

const fresh = (id: string) => ({ id, rowVersion: 1 });

/** A company with a certification that waits, and a reviewer. */
const declared = async () => {
  const [owner, reviewer] = [await makeActor(["owner"]), await makeActor(["reviewer"])];
  const id = await makeCredential(owner);
  return { owner, reviewer, target: { kind: "credential" as const, ...fresh(id) } };
};

const declaration = { lock: "review/declaration.ts lockDeclaration", on: "credential" };

const answers: Race[] = [
  {
    verbs: ["review/answer.ts decide"],
    ...declaration,
    runners: async () => {
      const { reviewer, target } = await declared();
      return {
        first: () => verifyDeclaration(reviewer, target),
        second: () => rejectDeclaration(reviewer, { ...target, reason: "expired", note: "" }),
      };
    },
    ...{ outcome: "done, already-decided", unlocked: "done, done" },
  },
  {
    verbs: ["person/credential.ts withdrawCredential", "review/answer.ts commentOnDeclaration"],
    ...declaration,
    runners: async () => {
      const { owner, reviewer, target } = await declared();
      return {
        first: () => withdrawCredential(owner, target),
        second: () => commentOnDeclaration(reviewer, { ...target, note: "A word" }),
      };
    },
    ...{ outcome: "done, stale", unlocked: "done, done" },
  },
  {
    verbs: ["review/answer.ts undoReview"],
    ...declaration,
    runners: async () => {
      const { reviewer, target } = await declared();
      const { undo } = await verifyDeclaration(reviewer, target);
      return twice(() => undoReview(reviewer, { reviewId: undo ?? "" }));
    },
    ...{ outcome: "done, undo-too-late", unlocked: "done, done" },
  },
];

const chain = { on: "audit_chain", isFirstOnly: true } as const;

const disputes: Race[] = [
  {
    verbs: ["review/dispute.ts openDispute"],
    ...{ lock: "review/dispute.ts openDispute", ...chain, heldBefore: 'insert into "dispute"' },
    runners: async () => {
      const owner = await makeActor(["owner"]);
      await makePerson(owner);
      return twice(() => openDispute(owner, { node: "partner", record: "", note: "A word" }));
    },
    ...{ outcome: "done, already-disputed", unlocked: "done, done" },
  },
  {
    verbs: ["review/dispute.ts withdrawDispute", "review/dispute.ts answerDispute"],
    ...{ lock: "review/dispute.ts lockDispute", ...chain, heldBefore: 'insert into "dispute_end"' },
    runners: async () => {
      const [owner, reviewer] = [await makeActor(["owner"]), await makeActor(["reviewer"])];
      const id = await makeDispute(owner);
      return {
        first: () => withdrawDispute(owner, { id }),
        second: () => answerDispute(reviewer, { id, verdict: "upheld", note: "A word" }),
      };
    },
    ...{ outcome: "done, dispute-ended", unlocked: "dispute-ended, done" },
    keptRightBy: "the primary key of dispute_end, which lets one of both end it",
  },
];

export const reviewRaces: Race[] = [...answers, ...disputes];
