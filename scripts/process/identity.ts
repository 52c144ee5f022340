import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process by id and start time, because ids are reused. */
export type Identity = { pid: number; born: string };

const bornOnLinux = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name is in parentheses and may contain anything; state and start time follow the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const isDead = fields[0] === "Z" || fields[0] === "X";
    return isDead ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
};

const bornElsewhere = (pid: number): string | null => {
  const { stdout, status } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const line = (stdout ?? "").trim();
  return status === 0 && line !== "" && !line.startsWith("Z") ? line.replace(/^\S+\s+/, "") : null;
};

const bornOf = (pid: number): string | null => (process.platform === "linux" ? bornOnLinux(pid) : bornElsewhere(pid));

/** The identity of the living process with this id, or null. */
export const identify = (pid: number): Identity | null => {
  const born = bornOf(pid);
  return born === null ? null : { pid, born };
};

/** True while this very process lives. */
export const isAlive = ({ pid, born }: Identity): boolean => bornOf(pid) === born;

/** The command line of a living process, or "" when it cannot be read. */
export const commandLine = (pid: number): string => {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return "";
    }
  }
  return (spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "").trim();
};

/** The process that started this one, or null when it cannot be read. */
export const parentOf = (pid: number): number | null => {
  const { stdout } = spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" });
  return Number.parseInt(stdout ?? "", 10) || null;
};
