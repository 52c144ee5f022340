import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePool, pool } from "@/db/client";
import { addPerson } from "@/db/mutations/person/edit";
import { personInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { startPooler } from "@/db/testing/pooler";
import { read } from "@/db/transaction";
import { env } from "@/lib/env";
import { closeLive, type Signal, subscribe } from "./signal";

withOwnDatabase();
let pooler: Awaited<ReturnType<typeof startPooler>>;

beforeAll(async () => {
  const direct = env().DATABASE_URL;
  pooler = await startPooler(direct);
  Object.assign(env(), { DATABASE_URL: pooler.address, DATABASE_DIRECT_URL: direct });
});
afterAll(async () => {
  await closeLive();
  await closePool();
  Object.assign(env(), { DATABASE_DIRECT_URL: undefined });
  await pooler.stop();
});

it("serves many at once over two shared connections, each with its own rights and limits", async () => {
  const owners = await Promise.all(Array.from({ length: 6 }, () => makeActor(["owner"])));
  const asked = Array.from({ length: 60 }, (_, turn) => owners[turn % owners.length]).flatMap((owner) => owner ?? []);
  const seen = await Promise.all(
    asked.map((owner) =>
      read(owner, async (tx) => {
        const { rows } = await tx.execute(
          sql`SELECT current_setting('app.partner_id') AS company, current_setting('statement_timeout') AS timeout,
                pg_backend_pid() AS connection`,
        );
        return rows[0];
      }),
    ),
  );
  expect(seen.map((row) => row?.company)).toEqual(asked.map(partnerIdOf));
  expect(new Set(seen.map((row) => row?.timeout))).toEqual(new Set(["10s"]));
  expect(new Set(seen.map((row) => row?.connection)).size).toBeLessThanOrEqual(2);
});

it("leaves nothing of who asked in a connection that the pooler hands on", async () => {
  await read(testSystem(), async () => undefined);
  const { rows } = await pool().query(
    "SELECT current_setting('app.side', true) AS side, current_setting('statement_timeout') AS timeout",
  );
  expect(rows).toEqual([{ side: "", timeout: "0" }]);
});

it("keeps no plan in a connection that the pooler hands on", async () => {
  const owner = await makeActor(["owner"]);
  for (let turn = 0; turn < 6; turn += 1)
    await read(owner, (tx) => tx.execute(sql`SELECT ${turn}::int AS asked_often`));
  const { rows } = await pool().query("SELECT statement FROM pg_prepared_statements");
  expect(rows).toEqual([]);
});

it("tells of a change at once, by the line that goes past the pooler", async () => {
  const owner = await makeActor(["owner"]);
  const heard: (Signal | null)[] = [];
  const unsubscribe = subscribe(
    (signal) => void heard.push(signal),
    () => undefined,
  );
  await expect.poll(() => heard.length).toBe(1);
  await addPerson(owner, personInput);
  await expect.poll(() => heard.some((signal) => signal?.partnerId === partnerIdOf(owner))).toBe(true);
  unsubscribe();
});
