import { afterAll, beforeAll, expect, it } from "vitest";
import { computeImpact, findComparison, type ImpactProgress } from "@/db/queries/edition/impact";
import { makeCompetent } from "@/db/testing/agreement/in-force";
import { makeActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { openBuiltThreads } from "@/lib/server/thread/testing/built-threads";
import { impactInThread, impactSoon, impactWhole } from "./impact-run";

const database = withOwnDatabase();
let threads: Awaited<ReturnType<typeof openBuiltThreads>>;
let reader: Actor;

beforeAll(async () => {
  await insertProgramme(database);
  reader = await makeActor(["auditor"]);
  await makeCompetent(await makeActor(["owner"]));
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

it("is computed once for readers who ask at the same time", async () => {
  const asked = await question();
  const [one, other] = await Promise.all([impactWhole(reader, asked), impactWhole(reader, asked)]);
  expect(one).toBe(other);
  expect(await impactSoon(reader, asked)).toBe(one);
});
