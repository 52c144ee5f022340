import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askForImpact, noteImpact } from "@/db/mutations/process/impact-run";
import { beat } from "@/db/mutations/process/presence";
import { computeImpact, exportMoves, findComparison, type ImpactProgress, rangesOf } from "@/db/queries/edition/impact";
import { makeCompetent, makeVerifiedDeployments } from "@/db/testing/agreement/in-force";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import type { Actor } from "@/lib/actor";
import { impactRows } from "@/lib/editor/impact-sheet";
import { env } from "@/lib/env";
import { csvLines, csvStart } from "@/lib/server/file/csv";
import { endPresence } from "@/lib/server/presence/presence";
import { openBuiltThreads } from "@/lib/server/thread/testing/built-threads";
import { impactSoon, impactWhole } from "./impact-run";
import { impactInThread, impactInThreads } from "./impact-shares";
import { tableInThread } from "./impact-table";

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
afterAll(async () => {
  await endPresence();
  await threads.discard();
});

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

it("is shared out without a gap or an overlap", () => {
  for (const count of [1, 2, 3, 4]) {
    const ranges = rangesOf(count);
    expect([ranges[0]?.after, ranges.at(-1)?.until, ranges.length]).toEqual([null, null, count]);
    expect(ranges.slice(1).map(({ after }) => after)).toEqual(ranges.slice(0, -1).map(({ until }) => until));
  }
});

it("is written for a spreadsheet by a thread, which ends where nobody reads on or it failed", async () => {
  const asTable = { form: { kind: "csv", locale: "fr" }, name: "impact", columns: ["Partenaire"] } as const;
  const task = { actor: reader, question: await question(), asTable };
  const lines = async (file: string) => Buffer.concat(await collect(tableInThread(file, task))).toString();
  const expected = await collect(exportMoves(reader, task.question));
  expect(await lines(threads.impact)).toBe(
    `${csvStart}"Partenaire"\r\n${expected.map((moves) => csvLines(impactRows(moves, reader.today), "fr")).join("")}`,
  );
  expect(expected.flat()).toHaveLength(1);
  await expect(lines(`${threads.impact}.absent`)).rejects.toThrow();
  const cut = threads.write(
    "cut.mjs",
    "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ bytes: Uint8Array.of(97) });",
  );
  await expect(lines(cut)).rejects.toThrow("not written to its end");
  const short = threads.write(
    "short.mjs",
    `import { parentPort } from "node:worker_threads"; parentPort.postMessage({ bytes: Uint8Array.of(97) });
     parentPort.once("message", () => parentPort.postMessage({ isDone: true }));`,
  );
  expect(await lines(short)).toBe("a");
});

it("is computed once for readers who ask at the same time, and found by those who come later", async () => {
  const asked = await question();
  const [one, other] = await Promise.all([impactWhole(reader, asked), impactWhole(reader, asked)]);
  expect(one).toEqual(other);
  expect(await impactSoon(reader, asked)).toEqual(one);
  expect(one).toEqual(await computeImpact(reader, asked));
});

it("is computed by one process at a time, and by another where that one died over it", async () => {
  const [one, other, dead] = [randomUUID(), randomUUID(), randomUUID()];
  const state = (key: string, processId: string) => askForImpact(testSystem(), key, processId);
  await beat(testSystem(), one);
  await beat(testSystem(), other);
  expect(await state("first", dead)).toEqual({ is: "yours" });
  expect(await state("first", one)).toEqual({ is: "yours" });
  await noteImpact(testSystem(), { key: "first", processId: dead }, { done: 1, total: 1 });
  await noteImpact(testSystem(), { key: "first", processId: one }, { done: 2, total: 9 });
  expect(await state("first", other)).toEqual({ is: "computed", progress: { done: 2, total: 9 } });
  expect(await state("second", other)).toEqual({ is: "computed", progress: { done: 0, total: 0 } });
  await noteImpact(testSystem(), { key: "first", processId: one }, { found: null });
  expect(await state("first", other)).toEqual({ is: "ended", found: null });
  expect(await state("second", other)).toEqual({ is: "yours" });
});

it("is refused to whoever may not see insights", async () => {
  expect(await catchRefusal(impactSoon(await makeActor(["owner"]), await question()))).toBe("not-permitted");
});
