import "server-only";
import { availableParallelism } from "node:os";
import { answerBy, type Engine, engineFault } from "@/db/answer/engine";
import type { EngineQuestion } from "@/lib/answer/answer";
import { type Asking, recordsAsked, type Told } from "@/lib/answer/told";
import { log } from "@/lib/server/log";
import { engineFile } from "@/lib/server/thread/built";
import { OverLimit, openThreads } from "@/lib/server/thread/pool";
import { shareOfProcess } from "@/lib/server/thread/share";

type Options = { file?: string; threads?: number; boxMs?: number; mostWaiting?: number };

/** One thread stays with the requests; the web processes of a machine share the others. */
const ownThreads = (): number => shareOfProcess(Math.min(4, availableParallelism() - 1));

/**
 * How long a transaction waits for what it must know, and then for its decision, in milliseconds: it may be idle for fifteen
 * seconds.
 */
const knownMs = 3_000;
const decisionMs = 10_000;

type KindAsked = EngineQuestion["kind"];

/** What is computed in the web process itself where no thread answers soon. */
const isKnownWithout = (kind: KindAsked): boolean => kind === "earned" || kind === "summary";

/** What a transaction waits for, so that no page's question goes before it. */
const isAwaited = (kind: KindAsked): boolean => kind === "decision" || isKnownWithout(kind);

type Pool = { ask: Engine; stop: () => Promise<void> };
type Queue = { file: string; threads: number; boxMs: number; mostWaiting: number };

const openQueue = ({ file, threads, boxMs, mostWaiting }: Queue): Pool => {
  const pool = openThreads({ file, threads, resting: 1, megabytes: 1_024 });
  const asked = new Map<string, AbortController>();
  let inHand = 0;
  const ask: Engine = async <Q extends EngineQuestion>(asking: Asking<Q>, about: string): Promise<Told<Q>> => {
    const older = asked.get(about);
    if (inHand - (older ? 1 : 0) >= threads + mostWaiting) throw engineFault("busy");
    older?.abort(engineFault("busy"));
    inHand += 1;
    const replaced = new AbortController();
    asked.set(about, replaced);
    try {
      const box = isKnownWithout(asking.question.kind) ? Math.min(boxMs, knownMs) : boxMs;
      return (await pool.run(asking, { boxMs: box, signal: replaced.signal })) as Told<Q>;
    } catch (error) {
      if (!(error instanceof OverLimit)) throw error;
      const { question } = asking;
      log.warn({ event: "engine.too-long", kind: question.kind, records: recordsAsked(question) });
      throw engineFault("too-long");
    } finally {
      inHand -= 1;
      if (asked.get(about) === replaced) asked.delete(about);
    }
  };
  return { ask, stop: pool.stop };
};

/**
 * Worker threads that answer questions about companies. A question that takes longer than the time box ends its thread and
 * fails as `too-long`; one that finds the queue full, or that a newer one about the same replaces, as `busy`. What a
 * transaction waits for has a thread of its own.
 */
export const openEngine = ({
  file = engineFile,
  threads = ownThreads(),
  boxMs = 30_000,
  mostWaiting = 64,
}: Options = {}): Pool => {
  const pages = openQueue({ file, threads, boxMs, mostWaiting });
  const decisions = openQueue({ file, threads: 1, boxMs: Math.min(boxMs, decisionMs), mostWaiting });
  const ask: Engine = (asking, about) => (isAwaited(asking.question.kind) ? decisions : pages).ask(asking, about);
  const stop = async (): Promise<void> => {
    await Promise.all([pages.stop(), decisions.stop()]);
  };
  return { ask, stop };
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
