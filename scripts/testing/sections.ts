import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Ran, runNodeTool } from "./command";
import type { TestTally } from "./tally";

const results = (section: string): string => path.join("node_modules", `.portal-${section}-results.json`);

const asOne = (section: string, { status, words, seconds }: Ran): TestTally => ({
  section,
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? 0 : 1,
  skipped: 0,
  seconds,
  words,
});

/** Formatting and lint are run by one tool; each counts as one test. */
export const format = async (): Promise<TestTally> =>
  asOne("format", await runNodeTool("@biomejs/biome/bin/biome", ["format", "."]));
export const lint = async (): Promise<TestTally> =>
  asOne("lint", await runNodeTool("@biomejs/biome/bin/biome", ["lint", "--error-on-warnings", "."]));
export const types = async (): Promise<TestTally> =>
  asOne(
    "types",
    await runNodeTool("typescript/bin/tsc", [
      "--noEmit",
      "-p",
      ".",
      "--checkers",
      String(Math.min(4, availableParallelism())),
    ]),
  );

type VitestResult = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
};

/** The projects of vitest.config.ts that a section runs. */
const projects = { unit: ["unit"], db: ["alone", "db"] };

/** Runs a section of vitest.config.ts; a file that cannot be loaded counts as failed. */
export const vitest = async (project: "unit" | "db", given: readonly string[] = []): Promise<TestTally> => {
  const file = results(project);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const asked = ["run", ...projects[project].map((one) => `--project=${one}`), ...reporters, ...given];
  const { status, words, seconds } = await runNodeTool("vitest/vitest.mjs", asked);
  const found = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as VitestResult) : null;
  const failed = Math.max(found?.numFailedTests ?? 0, status === 0 ? 0 : 1);
  return {
    section: project,
    passed: found?.numPassedTests ?? 0,
    failed,
    skipped: found?.numPendingTests ?? 0,
    seconds,
    words,
  };
};

type PlaywrightResult = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** For Playwright's processes and their workers, which have Node load the messages. */
const withJson = (): string =>
  [process.env.NODE_OPTIONS, `--import=${pathToFileURL("scripts/testing/json-import.mjs")}`].filter(Boolean).join(" ");

/** Runs the browser journeys against the portal of this environment. */
export const playwright = async (
  environment: NodeJS.ProcessEnv,
  given: readonly string[] = [],
  section = "e2e",
): Promise<TestTally> => {
  const file = results(section);
  rmSync(file, { force: true });
  const { status, words, seconds } = await runNodeTool(
    "@playwright/test/cli.js",
    ["test", "--reporter=list,json", ...given],
    { environment: { ...environment, NODE_OPTIONS: withJson(), PLAYWRIGHT_JSON_OUTPUT_NAME: path.resolve(file) } },
  );
  const stats = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as PlaywrightResult).stats : null;
  const failed = Math.max((stats?.unexpected ?? 0) + (stats?.flaky ?? 0), status === 0 ? 0 : 1);
  return { section, passed: stats?.expected ?? 0, failed, skipped: stats?.skipped ?? 0, seconds, words };
};
