import { spawn } from "node:child_process";
import { once } from "node:events";
import { dossierFacts } from "@/db/seed/facts";
import { makePopulation } from "@/db/seed/population";
import { demoDay } from "@/db/seed/rows";
import { makeShowcase } from "@/db/seed/showcase";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import { type ImpactTimes, measureImpact } from "./impact";
import { measureRivals, type Pace } from "./rivals";

type EngineTimes = {
  partners: number;
  traceMs: number;
  decideMs: number;
  shellMs: number;
  pace: Pace;
  impact: ImpactTimes;
};

const repeats = 5;

const bestOf = (work: () => void): number => {
  const taken = Array.from({ length: repeats }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...taken);
};

const throughShell = async (lines: string): Promise<number> => {
  const begun = performance.now();
  const asked = ["scripts/run.mjs", "programme", "evaluate", "--on", demoDay, "--brief"];
  const child = spawn(process.execPath, asked, { stdio: ["pipe", "ignore", "inherit"] });
  child.stdin.end(lines);
  const [status] = (await once(child, "exit")) as [number | null];
  if (status !== 0) throw new Error(`programme evaluate ended with ${status}`);
  return performance.now() - begun;
};

/**
 * Measures the demo's thousand partners: with every proof, decisions only, through the shell, and with other engines.
 */
export const measureEngine = async (): Promise<EngineTimes> => {
  const all = [...makeShowcase(), ...makePopulation()].map(dossierFacts);
  const evaluateAll = (how: typeof evaluate | typeof earnedTier) => () => {
    for (const facts of all) how(defaultEdition, facts, demoDay);
  };
  return {
    partners: all.length,
    traceMs: bestOf(evaluateAll(evaluate)),
    decideMs: bestOf(evaluateAll(earnedTier)),
    pace: await measureRivals(all, demoDay),
    impact: measureImpact(),
    shellMs: await throughShell(all.map((facts) => `${JSON.stringify(facts)}\n`).join("")),
  };
};

const whole = (value: number): string => value.toFixed(0);

/** The measurements as lines of the bench's table. */
export const engineRows = ({ partners, traceMs, decideMs, shellMs, pace, impact }: EngineTimes): string =>
  `| ${partners} partners evaluated with every proof | ${whole(traceMs)} ms | ${decideMs.toFixed(1)} ms for the levels alone |
| ${partners} NDJSON lines through the shell | ${(shellMs / 1_000).toFixed(2)} s | |
| Levels decided a second, one core | ${whole(pace.ours)} | json-rules-engine ${whole(pace.jsonRules)} (${whole(pace.ours / pace.jsonRules)} ×), @gorules/zen-engine ${whole(pace.zen)} (${whole(pace.ours / pace.zen)} ×) |
| Impact of a stricter edition on 1,000 partners | ${whole(impact.thousandMs)} ms | |
| The same on 100,000 made as they are needed | ${(impact.hundredThousandMs / 1_000).toFixed(1)} s | ${whole(impact.memoryMb)} MB more than before, ${impact.moved} moved |`;
