import "server-only";
import { Refusal } from "@/lib/refusal/refusal";
import { log } from "@/lib/server/log";
import { taskFile } from "@/lib/server/thread/built";
import { openLine } from "@/lib/server/thread/line";
import { OverLimit, openThreads } from "@/lib/server/thread/pool";
import { shareOfProcess } from "@/lib/server/thread/share";
import { type ByWhom, type Runner, runTasksBy } from "./run";
import type { TaskAnswer, TaskInput, TaskName } from "./tasks";
import type { TaskTold } from "./thread";

/** The portal's own documents never wait behind files from outside. */
type LaneName = "documents" | "files";

type Plan = {
  lane: LaneName;
  /** Pictures stop by themselves before their box ends, so that no thread ends in the middle of native code. */
  boxMs: number;
};

const plans: Record<TaskName, Plan> = {
  draw: { lane: "documents", boxMs: 30_000 },
  pages: { lane: "documents", boxMs: 20_000 },
  // Authorities may take forty seconds to say the time (lib/server/time/clock.ts).
  seal: { lane: "documents", boxMs: 55_000 },
  verify: { lane: "documents", boxMs: 20_000 },
  "verify-sent": { lane: "files", boxMs: 20_000 },
  markdown: { lane: "files", boxMs: 10_000 },
  "badge-open": { lane: "files", boxMs: 10_000 },
  "badge-check": { lane: "files", boxMs: 15_000 },
  "badge-keys": { lane: "files", boxMs: 10_000 },
  "badge-revoked": { lane: "files", boxMs: 15_000 },
  "badge-list": { lane: "files", boxMs: 10_000 },
  inspect: { lane: "files", boxMs: 20_000 },
  "add-page": { lane: "files", boxMs: 20_000 },
  logo: { lane: "files", boxMs: 20_000 },
  table: { lane: "files", boxMs: 20_000 },
};

type Options = {
  file?: string;
  threads?: number;
  megabytes?: number;
  boxMs?: Partial<Record<TaskName, number>>;
  waiting?: number;
  waitingEach?: number;
};
type Pool = { run: Runner; stop: () => Promise<void> };

/** A file from outside is refused; the portal's own document is a bug. */
const givenUp = (name: TaskName, error: OverLimit): Error => {
  log.warn({ event: "task.over-limit", task: name, limit: error.limit });
  return plans[name].lane === "files" ? new Refusal("file-too-slow") : error;
};

/**
 * Worker threads that draw, seal and verify documents and look into files. Each task has a time box and each thread a limit of
 * memory; what exceeds them is refused, or is a bug where the file is our own. Waiting is bounded, for all and for each asker.
 */
export const openTasks = ({
  file = taskFile,
  threads = shareOfProcess(2),
  megabytes = 512,
  boxMs = {},
  waiting = 32,
  waitingEach = 8,
}: Options = {}): Pool => {
  const open = () => ({
    // They step back for the requests where there are fewer processors than threads.
    threads: openThreads({ file, threads, megabytes, niceness: 5 }),
    line: openLine({ running: threads, waiting, waitingEach }),
  });
  const lanes = { documents: open(), files: open() };

  const run: Runner = async <N extends TaskName>(
    name: N,
    input: TaskInput<N>,
    { asker, transfer }: ByWhom,
  ): Promise<TaskAnswer<N>> => {
    const plan = plans[name];
    const lane = lanes[plan.lane];
    const leave = await lane.line.enter(asker);
    if (!leave) throw new Refusal("portal-busy");
    try {
      const limits = { boxMs: boxMs[name] ?? plan.boxMs, ...(transfer ? { transfer } : {}) };
      const told = (await lane.threads.run({ name, input }, limits)) as TaskTold<N>;
      if (told.isDone) return told.answer;
      throw new Refusal(told.refusal.code, told.refusal.params, told.refusal.fields);
    } catch (error) {
      throw error instanceof OverLimit ? givenUp(name, error) : error;
    } finally {
      leave();
    }
  };
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(lanes).map((lane) => lane.threads.stop()));
  };
  return { run, stop };
};

/** Has the tasks of this process done by worker threads. Returns how to stop them. */
export const startTasks = (): (() => Promise<void>) => {
  const pool = openTasks();
  runTasksBy(pool.run);
  return async () => {
    runTasksBy(null);
    await pool.stop();
  };
};
