import { type CredentialType, credentialTypes, hasTrack, type Track, tracks } from "@/lib/credential/type";
import { parseAmountCents } from "@/lib/money";
import { type Move, moveSchema } from "@/lib/plan/scenario/move";

export const draftKinds = ["exam", "hire", "leave", "deployments", "cloud", "licences", "sign"] as const;

/** A step while it is being typed. */
export type MoveDraft = { kind: (typeof draftKinds)[number]; person: string; skill: string; amount: string };

export const emptyDraft: MoveDraft = { kind: "exam", person: "", skill: "", amount: "" };

/** Every exam as one word, such as "VCP-DCV" or "VSP". */
export const skills: readonly string[] = credentialTypes.flatMap((type) =>
  hasTrack(type) ? tracks.map((track) => `${type}-${track}`) : [type],
);

const countIn = (text: string): number => {
  const compact = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,9}$/.test(compact) ? Number(compact) : 0;
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
    case "deployments":
      return { is: { move: kind, count: countIn(amount) }, wrong: "amount" };
    case "cloud":
      return { is: { move: kind, points: countIn(amount) }, wrong: "amount" };
    case "licences":
      return { is: { move: kind, cents: parseAmountCents(amount) ?? 0 }, wrong: "amount" };
    case "sign":
      return { is: { move: kind }, wrong: "kind" };
  }
};

/** The step that was typed, or the field that is wrong. `hire` is the id of the next new hire. */
export const moveFromDraft = (draft: MoveDraft, hire: string): Move | { fault: keyof MoveDraft } => {
  const { is, wrong } = told(draft, hire);
  const parsed = moveSchema.safeParse(is);
  return parsed.success ? parsed.data : { fault: wrong };
};
