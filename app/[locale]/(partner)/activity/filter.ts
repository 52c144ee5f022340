import { type ActivityKind, isActivityKind } from "@/lib/activity/kind";
import { choiceIn, type Query } from "@/lib/form/query";
import { type DeclarationState, declarationStates } from "@/lib/review/state";

export type Chosen = { kind: ActivityKind | undefined; state: DeclarationState | undefined };

/** What the address asks for: a kind of activity, a state, both or neither. */
export const filterIn = (query: Query): Chosen => {
  const { kind } = query;
  return {
    kind: typeof kind === "string" && isActivityKind(kind) ? kind : undefined,
    state: choiceIn(query, "state", declarationStates),
  };
};
