import { timeBox } from "@/db/time-box";
import type { EngineQuestion } from "@/lib/answer/answer";
import { type Asking, answerWithNames, type Told } from "@/lib/answer/told";

/**
 * Who answers questions about a company. `about` names what is asked of whom: a newer question about the same replaces one
 * that has not been answered.
 */
export type Engine = <Q extends EngineQuestion>(asking: Asking<Q>, about: string) => Promise<Told<Q>>;

const holder = globalThis as typeof globalThis & { portalEngine?: Engine };

/** Has questions answered elsewhere; lib/server/engine does so in the web process. Null: nobody. */
export const answerBy = (engine: Engine | null): void => {
  if (engine) holder.portalEngine = engine;
  else delete holder.portalEngine;
};

/** Answers at once, in this thread: for scripts, jobs and tests. */
export const answerHere: Engine = async (asking) => answerWithNames(asking, timeBox);

/** Who answers in this process; null where nobody was named. */
export const engine = (): Engine | null => holder.portalEngine ?? null;

type FaultKind = "busy" | "too-long";

/** Why there is no answer: none yet, or none within the time box. Known by its name, since it crosses bundles. */
export const engineFault = (kind: FaultKind): Error =>
  Object.assign(new Error(`The engine has no answer: ${kind}`), { name: `engine-${kind}` });

/** The kind of an engine's fault; null for any other error. */
export const engineFaultOf = (error: unknown): FaultKind | null => {
  const name = error instanceof Error ? error.name : "";
  return name === "engine-busy" ? "busy" : name === "engine-too-long" ? "too-long" : null;
};
