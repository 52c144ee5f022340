import { execFile } from "node:child_process";

export type Ran = { status: number; stdout: string; stderr: string };

/** Runs `npm run portal -- …` as an operator's shell does, on the database and data folder that are named. */
export const runPortal = (words: readonly string[], environment: Record<string, string>): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, AUTH_SECRET: "", LOG_LEVEL: "silent", ...environment };
    execFile(process.execPath, ["scripts/run.mjs", "portal", ...words], { env }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : error ? 1 : 0, stdout, stderr }),
    );
  });
