import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

/** The web processes that a portal noted. */
export const pidsIn = (pidFile: string): number[] => readFileSync(pidFile, "utf8").split(" ").map(Number);

const pageSize = 4_096;
const resident = (pid: number): number => Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * pageSize;

const sum = (figures: readonly number[]): number => figures.reduce((total, one) => total + one, 0);

/** What the web processes have of the machine's memory, in bytes, with the garbage that they have not thrown away. */
export const residentBytes = (pidFile: string): number => sum(pidsIn(pidFile).map(resident));

/** Has the web processes of a portal that is started from now on answer heldBytes. */
export const withCollector = (): void => {
  const collector = pathToFileURL(path.resolve("scripts", "bench", "collect.mjs"));
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, `--import=${collector}`].filter(Boolean).join(" ");
};

const heldBy = async (pid: number): Promise<number> => {
  const file = path.join(process.env.DATA_DIR ?? "", `held-${pid}`);
  rmSync(file, { force: true });
  process.kill(pid, "SIGUSR2");
  const told = (): string => (existsSync(file) ? readFileSync(file, "utf8") : "");
  for (const until = performance.now() + 10_000; !told().endsWith("\n"); await pause(20))
    if (performance.now() > until) throw new Error(`The web process ${pid} did not say what it holds`);
  return Number(told());
};

/** What the web processes hold once their garbage is gone, in bytes (collect.mjs). */
export const heldBytes = async (pidFile: string): Promise<number> =>
  sum(await Promise.all(pidsIn(pidFile).map(heldBy)));
