import "server-only";
import type { Transferable } from "node:worker_threads";
import type { TaskAnswer, TaskInput, TaskName } from "./tasks";

/** For whom a task is done: one of each asker runs at a time, so that nobody waits for another's many files. */
export type ByWhom = { asker: string; transfer?: Transferable[] };

/** Who does tasks. @throws Refusal `portal-busy`, `file-too-slow`, or what the task refuses */
export type Runner = <N extends TaskName>(name: N, input: TaskInput<N>, by: ByWhom) => Promise<TaskAnswer<N>>;

const holder = globalThis as typeof globalThis & { portalTasks?: Runner };

/** Has tasks done elsewhere; the web process has threads do them. Null: nobody. */
export const runTasksBy = (runner: Runner | null): void => {
  if (runner) holder.portalTasks = runner;
  else delete holder.portalTasks;
};

/** In this thread: for scripts and tests. */
const runHere: Runner = async <N extends TaskName>(name: N, input: TaskInput<N>): Promise<TaskAnswer<N>> =>
  (await import("./tasks")).doTask(name, input);

/** Does a task, in a worker thread where there are any. */
export const runTask: Runner = (name, input, by) => (holder.portalTasks ?? runHere)(name, input, by);
