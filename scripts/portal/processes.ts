import { availableParallelism, totalmem } from "node:os";

type Machine = { cores: number; memoryBytes: number };

/** What one web process and its threads may need when all of them work: measured, and rounded up. */
const bytesEach = 768 * 1_048_576;
/** More would mostly wait for one database; who knows better sets WEB_PROCESSES. */
const most = 16;

/** The memory that this process may use: a container's limit where there is one. */
const usableMemory = (): number => {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
};

const thisMachine = (): Machine => ({ cores: availableParallelism(), memoryBytes: usableMemory() });

/** How many web processes to start: what WEB_PROCESSES says, else one a core as far as the memory goes. */
export const webProcesses = (asked = process.env.WEB_PROCESSES, { cores, memoryBytes } = thisMachine()): number =>
  asked ? Number(asked) : Math.max(1, Math.min(cores, Math.floor(memoryBytes / bytesEach), most));
