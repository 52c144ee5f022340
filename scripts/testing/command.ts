import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import path from "node:path";

export type Ran = { status: number; words: string; seconds: number };

export type How = {
  environment?: Record<string, string | undefined>;
  /** Steps back where others want the processor. */
  isPatient?: boolean;
};

/** A little: a quarter to a third of a processor that others want stays its own, so that no test waits for ever. */
const patience = 5;

const stepBack = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) setPriority(pid, patience);
  } catch {
    // It has ended already, or the system does not let it.
  }
};

/** Runs a program of node_modules and captures its output; a status other than 0 does not throw. */
export const runNodeTool = (
  file: string,
  given: readonly string[],
  { environment = {}, isPatient = false }: How = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [path.join("node_modules", file), ...given], {
      env: { ...process.env, ...environment, FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (isPatient) stepBack(child.pid);
    const said: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => said.push(part));
    child.stderr.on("data", (part: Buffer) => said.push(part));
    const end = (): void => void child.kill("SIGTERM");
    process.once("exit", end);
    child.once("error", reject);
    child.once("close", (status) => {
      process.off("exit", end);
      const words = Buffer.concat(said).toString("utf8");
      resolve({ status: status ?? 1, words, seconds: (performance.now() - begun) / 1_000 });
    });
  });
