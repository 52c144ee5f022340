import { earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import { competenciesOf, nodeOf, tiersOf } from "@/lib/evaluate/trace/selectors";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";
import type { QuestionGround } from "./question";

/** What entering a sheet would change: `entered` are the facts once its rows are declared, `verified` once they are verified. */
export type ImportQuestion = QuestionGround & { kind: "import"; entered: Facts; verified: Facts };

type Level = { tier: string; competencies: string[] };

/** A requirement before and after, without its records. `of`: the tier or competency that asks for it. */
export type ChangedRequirement = { of: string; before: Trace; after: Trace };

export type ImportAnswer = { now: Level; entered: Level; verified: Level; requirements: ChangedRequirement[] };

/** More would be a page of its own; the company's progress shows them all once the rows are entered. */
const mostRequirements = 12;

const bare = (node: Trace): Trace => ({ ...node, because: [], against: [], children: node.children.map(bare) });

const isChanged = (before: Trace, after: Trace): boolean => before.have !== after.have || before.isMet !== after.isMet;

type Parent = TraceOf<"tier"> | TraceOf<"competency">;

/** Those of a tier or competency that change, as far as the reader may know: what is hidden stays hidden. */
const changesOf = (whole: Trace, concealed: readonly string[], parent: Parent): ChangedRequirement[] =>
  parent.children.flatMap((after) => {
    const before = nodeOf(whole, after.id);
    if (!before || concealed.includes(after.id) || !isChanged(before, after)) return [];
    return [{ of: parent.kind === "tier" ? parent.tier : parent.competency, before: bare(before), after: bare(after) }];
  });

const levelOf = ({ tier, competencies }: Level): Level => ({ tier, competencies });

/** The company's tier now, once the rows are entered, and once they are verified, with the requirements that move. */
export const importAnswer = ({ edition, facts, entered, verified, on, seeRevenue }: ImportQuestion): ImportAnswer => {
  const [now, then] = [evaluate(edition, facts, on), evaluate(edition, verified, on)];
  const shown = (trace: Trace) => (seeRevenue ? { trace, concealed: [] } : redactRevenue(trace));
  const { trace: before } = shown(now.trace);
  const { trace: after, concealed } = shown(then.trace);
  const parents: Parent[] = [...tiersOf(after), ...competenciesOf(after)];
  return {
    now: levelOf(now),
    entered: levelOf(earnedTier(edition, entered, on)),
    verified: levelOf(then),
    requirements: parents.flatMap((parent) => changesOf(before, concealed, parent)).slice(0, mostRequirements),
  };
};
