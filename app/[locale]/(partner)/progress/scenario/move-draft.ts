import { readAmount } from "@/lib/activity/amount";
import { shapeOfKind } from "@/lib/activity/kind";
import { kindsIn } from "@/lib/activity/offered";
import type { Edition } from "@/lib/edition/edition";
import { examsOf } from "@/lib/edition/vocabulary";
import { type ActivityMoveName, activityMove, kindOfMove, moveOfKind } from "@/lib/plan/scenario/activity-move";
import { type Move, moveSchema } from "@/lib/plan/scenario/move";

type DraftKind = Move["move"];

/** The moves a form offers under an edition: people, then each kind of activity that it counts, then the agreement. */
export const draftKindsIn = (edition: Edition): DraftKind[] => [
  ...(["exam", "hire", "leave"] as const),
  ...kindsIn([edition]).map(({ kind }) => moveOfKind(kind)),
  "sign",
];

/** A step while it is being typed. */
export type MoveDraft = { kind: DraftKind; person: string; skill: string; amount: string };

export const emptyDraft: MoveDraft = { kind: "exam", person: "", skill: "", amount: "" };

type Exam = { type: string; track: string | null };

/** Every exam of an edition, by the text that a form sends for it. */
export const examsIn = (edition: Edition): ReadonlyMap<string, Exam> =>
  new Map(examsOf(edition).map((exam) => [JSON.stringify([exam.type, exam.track]), exam]));

const activityTold = (move: ActivityMoveName, amount: string): unknown => {
  const kind = kindOfMove(move);
  return kind && activityMove(kind, readAmount[shapeOfKind(kind)](amount) ?? 0);
};

type Told = { is: unknown; wrong: keyof MoveDraft };

const told = ({ kind, person, skill, amount }: MoveDraft, hire: string, edition: Edition): Told => {
  switch (kind) {
    case "exam":
      return { is: { move: kind, person, ...examsIn(edition).get(skill) }, wrong: person === "" ? "person" : "skill" };
    case "hire":
      return { is: { move: kind, person: hire }, wrong: "kind" };
    case "leave":
      return { is: { move: kind, person }, wrong: "person" };
    case "sign":
      return { is: { move: kind }, wrong: "kind" };
    default:
      return { is: activityTold(kind, amount), wrong: "amount" };
  }
};

/** The step that was typed, or the field that is wrong. `hire` is the id of the next new hire. */
export const moveFromDraft = (draft: MoveDraft, hire: string, edition: Edition): Move | { fault: keyof MoveDraft } => {
  const { is, wrong } = told(draft, hire, edition);
  const parsed = moveSchema.safeParse(is);
  return parsed.success ? parsed.data : { fault: wrong };
};
