import { readAmount } from "@/lib/activity/amount";
import { activityKinds, shapeOfKind } from "@/lib/activity/kind";
import { type CredentialType, credentialTypes, hasTrack, type Track, tracks } from "@/lib/credential/type";
import { type ActivityMoveName, activityMove, kindOfMove, moveOfKind } from "@/lib/plan/scenario/activity-move";
import { type Move, moveSchema } from "@/lib/plan/scenario/move";

/** The moves a form offers: people, then each kind of activity, then the agreement. */
export const draftKinds = ["exam", "hire", "leave", ...activityKinds.map(moveOfKind), "sign"] as const;

/** A step while it is being typed. */
export type MoveDraft = { kind: (typeof draftKinds)[number]; person: string; skill: string; amount: string };

export const emptyDraft: MoveDraft = { kind: "exam", person: "", skill: "", amount: "" };

/** Every exam as one word, such as "VCP-DCV" or "VSP". */
export const skills: readonly string[] = credentialTypes.flatMap((type) =>
  hasTrack(type) ? tracks.map((track) => `${type}-${track}`) : [type],
);

const activityTold = (move: ActivityMoveName, amount: string): unknown => {
  const kind = kindOfMove(move);
  return kind && activityMove(kind, readAmount[shapeOfKind(kind)](amount) ?? 0);
};

const told = ({ kind, person, skill, amount }: MoveDraft, hire: string): { is: unknown; wrong: keyof MoveDraft } => {
  const [type, track = null] = skill.split("-") as [CredentialType, Track?];
  switch (kind) {
    case "exam":
      return { is: { move: kind, person, type, track }, wrong: person === "" ? "person" : "skill" };
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
export const moveFromDraft = (draft: MoveDraft, hire: string): Move | { fault: keyof MoveDraft } => {
  const { is, wrong } = told(draft, hire);
  const parsed = moveSchema.safeParse(is);
  return parsed.success ? parsed.data : { fault: wrong };
};
