import type { CompetencyKind } from "@/lib/edition/leaf-rule";
import { competenciesOf } from "./selectors";
import type { Trace, TraceOf } from "./trace";

const asked = (node: Trace): Trace[] =>
  node.children.flatMap((child) => (child.kind === "score" ? [child] : [child, ...asked(child)]));

/** What a part asks for and how much of it is there: people are counted, a score weighs as one. */
const weighed = ({ kind, have, need }: Trace): { have: number; need: number } =>
  kind === "score" ? { have: Math.max(0, Math.min(1, have / need)), need: 1 } : { have: Math.min(have, need), need };

/** How much of a competency is there, from 0 to 1; its requirements are weighted by the people they ask for. */
export const competencyShare = (competency: Trace): number => {
  const parts = asked(competency)
    .filter(({ kind, children }) => kind === "people" || kind === "score" || children.length === 0)
    .map(weighed);
  const need = parts.reduce((sum, part) => sum + part.need, 0);
  return need === 0 ? 1 : parts.reduce((sum, part) => sum + part.have, 0) / need;
};

/**
 * The competency of a kind that is not held and nearest to being held; among equals the first of the edition, null
 * where none is begun.
 */
export const nearestCompetency = (trace: Trace, kind: CompetencyKind): TraceOf<"competency"> | null => {
  const open = competenciesOf(trace).filter(
    (one) => one.competencyKind === kind && !one.isMet && competencyShare(one) > 0,
  );
  return open.reduce<TraceOf<"competency"> | null>(
    (best, one) => (best === null || competencyShare(one) > competencyShare(best) ? one : best),
    null,
  );
};
