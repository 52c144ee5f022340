import type { Move } from "@/lib/plan/scenario/move";
import { type PlanStart, type StepProgress, stepProgress } from "@/lib/plan/scenario/progress";
import type { QuestionGround } from "./question";

/** How far the steps of a plan are; who may not see revenue is shown no step about it, and so no answer to it. */
export type StepsQuestion = Omit<QuestionGround, "seeRevenue"> & { kind: "steps"; moves: Move[]; start: PlanStart };

export const stepsAnswer = ({ edition, moves, facts, start, on }: StepsQuestion): StepProgress[] =>
  stepProgress(edition, moves, facts, start, on);
