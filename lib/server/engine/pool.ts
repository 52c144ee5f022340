import "server-only";
import { availableParallelism } from "node:os";
import path from "node:path";
import Piscina from "piscina";
import { answerBy, type Engine, engineFault } from "@/db/answer/engine";
import { log } from "@/lib/server/log";
import { engineFile } from "./engine-file";

type Options = { file?: string; threads?: number; boxMs?: number; mostWaiting?: number };

/** One thread stays with the requests. */
const ownThreads = (): number => Math.min(4, Math.max(1, availableParallelism() - 1));

/** A thread has memory of its own, so that a question that needs too much ends alone. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

type Pool = { ask: Engine; stop: () => Promise<void> };

/**
 * Worker threads that answer questions about companies. A question that takes longer than the time box ends its thread and
 * fails as `too-long`; one that finds the queue full, or that a newer one about the same replaces, as `busy`.
 */
export const openEngine = ({
  file = engineFile,
  threads = ownThreads(),
  boxMs = 30_000,
  mostWaiting = 64,
}: Options = {}): Pool => {
  const pool = new Piscina({
    filename: path.resolve(/* turbopackIgnore: true */ file),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  });
  const asked = new Map<string, AbortController>();
  let inHand = 0;
  const ask: Engine = async (question, about) => {
    const older = asked.get(about);
    if (inHand - (older ? 1 : 0) >= threads + mostWaiting) throw engineFault("busy");
    older?.abort();
    inHand += 1;
    const replaced = new AbortController();
    asked.set(about, replaced);
    const box = AbortSignal.timeout(boxMs);
    try {
      return await pool.run(question, { signal: AbortSignal.any([box, replaced.signal]) });
    } catch (error) {
      if (replaced.signal.aborted) throw engineFault("busy");
      if (!box.aborted && !isOutOfMemory(error)) throw error;
      log.warn({ event: "engine.too-long", kind: question.kind, people: question.facts.people.length });
      throw engineFault("too-long");
    } finally {
      inHand -= 1;
      if (asked.get(about) === replaced) asked.delete(about);
    }
  };
  return { ask, stop: () => pool.destroy() };
};

/** Has the questions of this process answered by worker threads. Returns how to stop them. */
export const startEngine = (): (() => Promise<void>) => {
  const pool = openEngine();
  answerBy(pool.ask);
  return async () => {
    answerBy(null);
    await pool.stop();
  };
};
