import type { Rule } from "@/lib/edition/rule";
import type { Grants } from "@/lib/evaluate/prove/grants";
import type { Pass, Roster } from "@/lib/evaluate/prove/roster";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";

/**
 * What a rule is proved from. `competencies` and `paths` are empty while they themselves are being proved; `rosters`
 * gives, for a people rule whose people are shared out, those who are left for it.
 */
export type Ground = {
  pass: Pass;
  roster: Roster;
  competencies: TraceOf<"competency">[];
  paths: TraceOf<"path">[];
  grants: Grants | null;
  rosters?: ReadonlyMap<Rule, Roster>;
};

/** Whether a condition is met, and not merely because it does not apply. */
export const isGiven = (condition: Trace): boolean =>
  condition.isMet && !(condition.kind === "if" && !condition.applies);

/**
 * Proves a rule below a path of ids. Handed down to the rules that hold others, so that each stands in a file of its own
 * without importing the one that knows them all.
 */
export type ProveRule = (rule: Rule, ground: Ground, path: string) => Trace;
