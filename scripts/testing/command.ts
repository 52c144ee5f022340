import { spawn } from "node:child_process";
import path from "node:path";

export type Ran = { status: number; words: string; seconds: number };

type How = { environment?: Record<string, string | undefined> };

/** Runs a program of node_modules and captures its output; a status other than 0 does not throw. */
export const runNodeTool = (file: string, given: readonly string[], { environment = {} }: How = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [path.join("node_modules", file), ...given], {
      env: { ...process.env, ...environment, FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
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
