import { afterAll, beforeAll, expect, it } from "vitest";
import { computeImpact, exportMoves, findComparison, type ImpactProgress } from "@/db/queries/edition/impact";
import { makeCompetent, makeVerifiedDeployments } from "@/db/testing/agreement/in-force";
import { makeActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import type { Actor } from "@/lib/actor";
import { impactCsvLines } from "@/lib/editor/impact-csv";
import { env } from "@/lib/env";
import { openBuiltThreads } from "@/lib/server/thread/testing/built-threads";
import { impactInThread, impactInThreads, impactSoon, impactWhole, tableInThread } from "./impact-run";

const database = withOwnDatabase();
let threads: Awaited<ReturnType<typeof openBuiltThreads>>;
let reader: Actor;

beforeAll(async () => {
  await insertProgramme(database);
  reader = await makeActor(["auditor"]);
  const owner = await makeActor(["owner"]);
  await makeCompetent(owner);
  await makeVerifiedDeployments(owner, 5);
  threads = await openBuiltThreads();
  // A thread reads the environment anew.
  process.env.DATABASE_URL = env().DATABASE_URL;
});
afterAll(() => threads.discard());

const question = async () => {
  const comparison = await findComparison(reader, "partner-connect-2023");
  if (!comparison) throw new Error("No such edition");
  return { ...comparison, isAsIfSigned: true };
};

const collect = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = [];
  for await (const one of all) collected.push(one);
  return collected;
};

it("is the same from a thread of its own, which tells how far it is", async () => {
  const told: ImpactProgress[] = [];
  const asked = await question();
  const found = await impactInThread(threads.impact, { actor: reader, question: asked }, (progress) =>
    told.push(progress),
  );
  expect(found).toEqual(await computeImpact(reader, asked));
  expect(told.at(-1)).toEqual({ done: 1, total: 1 });
});

it("fails where its thread ends before it", async () => {
  const missing = `${threads.impact}.absent`;
  await expect(
    impactInThread(missing, { actor: reader, question: await question() }, () => undefined),
  ).rejects.toThrow();
});

it("is the same from several threads, each of which computes a share", async () => {
  const asked = await question();
  const told: ImpactProgress[] = [];
  const found = await impactInThreads(threads.impact, { actor: reader, question: asked }, (one) => told.push(one));
  expect(found).toEqual(await computeImpact(reader, asked));
  expect(told.at(-1)).toEqual({ done: 1, total: 1 });
});

it("is written for a spreadsheet by a thread, which ends where nobody reads on or it failed", async () => {
  const task = { actor: reader, question: await question() };
  const lines = async (file: string) => (await collect(tableInThread(file, task))).join("");
  const expected = await collect(exportMoves(reader, task.question));
  expect(await lines(threads.impact)).toBe(expected.map(impactCsvLines).join(""));
  expect(expected.flat()).toHaveLength(1);
  await expect(lines(`${threads.impact}.absent`)).rejects.toThrow();
  const cut = threads.write(
    "cut.mjs",
    "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ lines: 'a' });",
  );
  await expect(lines(cut)).rejects.toThrow("not written to its end");
});

it("is computed once for readers who ask at the same time", async () => {
  const asked = await question();
  const [one, other] = await Promise.all([impactWhole(reader, asked), impactWhole(reader, asked)]);
  expect(one).toBe(other);
  expect(await impactSoon(reader, asked)).toBe(one);
});
