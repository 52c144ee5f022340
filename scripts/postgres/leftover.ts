import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { endProcess } from "@/scripts/process/end";
import { commandLine, identify } from "@/scripts/process/identity";

/** The process id of the server that last opened this cluster, as the server noted it. */
const notedPid = (lock: string): number | null => {
  const pid = Number.parseInt(readFileSync(lock, "utf8").split("\n")[0] ?? "", 10);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
};

/** The port of the server that has this cluster open now, or null. */
export const portInUse = (cluster: string): number | null => {
  const lock = path.join(cluster, "postmaster.pid");
  if (!existsSync(lock)) return null;
  const pid = notedPid(lock);
  const server = pid === null ? null : identify(pid);
  if (!server || !commandLine(server.pid).includes(cluster)) return null;
  return Number(readFileSync(lock, "utf8").split("\n")[3]);
};

const steps = [
  ["SIGINT", 15_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 2_000],
] as const;

/**
 * Stops a server that outlived the process that started it, and removes the note of a dead one. A process id that now
 * belongs to another program is left alone.
 */
export const stopLeftover = async (cluster: string): Promise<boolean> => {
  const lock = path.join(cluster, "postmaster.pid");
  if (!existsSync(lock)) return false;
  const pid = notedPid(lock);
  const left = pid === null ? null : identify(pid);
  if (left && commandLine(left.pid).includes(cluster)) {
    if (!(await endProcess(left, steps))) throw new Error(`PostgreSQL (process ${left.pid}) does not stop`);
    return true;
  }
  rmSync(lock, { force: true });
  return false;
};
