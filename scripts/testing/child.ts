import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

export type Child = {
  process: ChildProcess;
  pid: number;
  /** The next line that the program writes; null once it has ended. */
  line: () => Promise<string | null>;
  ended: () => Promise<{ status: number | null; signal: NodeJS.Signals | null }>;
};

const talk = (child: ChildProcess): Child => {
  if (!child.stdout) throw new Error("A child whose output is not read");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const end = once(child, "exit");
  return {
    process: child,
    pid: child.pid ?? 0,
    line: async () => {
      const next = await lines.next();
      return next.done ? null : next.value;
    },
    ended: async () => {
      const [status, signal] = await end;
      return { status, signal };
    },
  };
};

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  TSX_TSCONFIG_PATH: path.resolve("scripts/tsconfig.json"),
});

/** Runs a program of scripts/testing/programs as a process of its own, which tests can talk to line by line. */
export const startChild = (program: string, given: readonly string[] = []): Child => {
  const file = path.resolve("scripts/testing/programs", `${program}.ts`);
  const { npm_lifecycle_event: _, ...env } = environment();
  return talk(
    spawn(process.execPath, ["--import", "tsx", file, ...given], { env, stdio: ["pipe", "pipe", "inherit"] }),
  );
};

/** Runs `npm start` of the package in a folder, in a process group of its own, as a terminal does. */
export const startNpm = (folder: string): Child =>
  talk(
    spawn("npm", ["--prefix", folder, "start"], {
      env: environment(),
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    }),
  );

/** Asks a program, and waits for its answer. */
export const ask = (child: Child, line: string): Promise<string | null> => {
  child.process.stdin?.write(`${line}\n`);
  return child.line();
};
