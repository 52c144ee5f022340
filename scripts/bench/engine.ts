import { spawn } from "node:child_process";
import { once } from "node:events";
import { factsOfDossier } from "@/db/seed/dossier-facts";
import { makePopulation } from "@/db/seed/population";
import { demoDay } from "@/db/seed/rows";
import { makeShowcase } from "@/db/seed/showcase";
import { defaultEdition } from "@/lib/programme/editions";
import { decide, evaluate } from "@/lib/programme/evaluate";

export type EngineTimes = { partners: number; traceMs: number; decideMs: number; shellMs: number };

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

/** The thousand partners of the demo: with every proof, by the decision alone, and as NDJSON through the shell. */
export const measureEngine = async (): Promise<EngineTimes> => {
  const all = [...makeShowcase(), ...makePopulation()].map(factsOfDossier);
  const evaluateAll = (how: typeof evaluate | typeof decide) => () => {
    for (const facts of all) how(defaultEdition, facts, demoDay);
  };
  return {
    partners: all.length,
    traceMs: bestOf(evaluateAll(evaluate)),
    decideMs: bestOf(evaluateAll(decide)),
    shellMs: await throughShell(all.map((facts) => `${JSON.stringify(facts)}\n`).join("")),
  };
};
