import { Refusal } from "@/lib/refusal/refusal";
import { doTask, type TaskAnswer, type TaskInput, type TaskName } from "./tasks";

/** What is asked of a thread. */
export type TaskAsked<N extends TaskName> = { name: N; input: TaskInput<N> };

/** A refusal is told apart from a bug by hand: an error loses its class on the way between threads. */
export type TaskTold<N extends TaskName> =
  | { isDone: true; answer: TaskAnswer<N> }
  | { isDone: false; refusal: Pick<Refusal, "code" | "params" | "fields"> };

/** What a worker thread does with a task; the build bundles this file (scripts/portal/threads.ts). */
export default async function tell<N extends TaskName>({ name, input }: TaskAsked<N>): Promise<TaskTold<N>> {
  try {
    return { isDone: true, answer: await doTask(name, input) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, params, fields } = error;
    return { isDone: false, refusal: { code, params, fields } };
  }
}
