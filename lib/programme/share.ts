import type { CompetencyKind } from "./rule";
import { competenciesOf } from "./selectors";
import type { Trace, TraceOf } from "./trace";

const asked = (node: Trace): Trace[] => node.children.flatMap((child) => [child, ...asked(child)]);

/** How much of a competency is there, from 0 to 1, its requirements weighed by how many people they ask for. */
export const shareOf = (competency: Trace): number => {
  const parts = asked(competency).filter(({ kind, children }) => kind === "people" || children.length === 0);
  const need = parts.reduce((sum, part) => sum + part.need, 0);
  return need === 0 ? 1 : parts.reduce((sum, part) => sum + Math.min(part.have, part.need), 0) / need;
};

/** The competency of a kind, not yet held, of which most is there; the edition's order decides between equals, null where nothing is begun. */
export const nearestCompetency = (trace: Trace, kind: CompetencyKind): TraceOf<"competency"> | null => {
  const open = competenciesOf(trace).filter((one) => one.competencyKind === kind && !one.isMet && shareOf(one) > 0);
  return open.reduce<TraceOf<"competency"> | null>(
    (best, one) => (best === null || shareOf(one) > shareOf(best) ? one : best),
    null,
  );
};
