import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { type TestDatabase, templateName } from "./postgres";

/** The database belongs to a process of its own, which removes it as soon as this one is gone, however it goes. */
const begin = async (): Promise<{ child: ChildProcess; database: TestDatabase }> => {
  const child = spawn(process.execPath, ["scripts/run.mjs", "throwaway"], { stdio: ["pipe", "pipe", "inherit"] });
  const failed = once(child, "exit").then(() => {
    throw new Error("The database for the tests did not start; its words are above");
  });
  const [line] = (await Promise.race([once(createInterface(child.stdout), "line"), failed])) as [string];
  failed.catch(() => undefined);
  return { child, database: JSON.parse(line) as TestDatabase };
};

const makeTemplate = async ({ ownerUrl }: TestDatabase): Promise<void> => {
  const maintenance = new URL(ownerUrl);
  const source = maintenance.pathname.slice(1);
  maintenance.pathname = "/postgres";
  const client = new Client({ connectionString: maintenance.toString() });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateName} TEMPLATE ${source}`);
  await client.end();
};

/** What the code under test reads through lib/env.ts. */
const configure = (database: TestDatabase): void => {
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    DATA_DIR: database.dataDir,
    AUTH_SECRET: "a secret of the tests, which protects nothing at all",
    LOG_LEVEL: "silent",
  });
};

type Shared = { child: ChildProcess; database: TestDatabase };

const start = async (): Promise<Shared> => {
  const { child, database } = await begin();
  await makeTemplate(database);
  configure(database);
  return { child, database };
};

/** Each project loads this file anew, and all of them share one process's environment: so they share one database too. */
const kept = globalThis as { databaseOfTests?: { begun: Promise<Shared>; users: number } };

const setUp = async (project: TestProject): Promise<() => Promise<void>> => {
  kept.databaseOfTests ??= { begun: start(), users: 0 };
  const shared = kept.databaseOfTests;
  shared.users += 1;
  const { child, database } = await shared.begun;
  for (const key of ["ownerUrl", "appUrl", "applicationPassword", "dataDir"] as const)
    project.provide(key, database[key]);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    Reflect.deleteProperty(kept, "databaseOfTests");
    const ended = once(child, "exit");
    child.stdin?.end();
    await ended;
  };
};

export default setUp;
