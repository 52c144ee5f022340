import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner, freshDatabase } from "@/db/testing/postgres";
import { verifyChains } from "@/scripts/audit/chains";

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const folder = mkdtempSync(path.join(tmpdir(), "portal-demo-"));

const seed = (): ChildProcess =>
  spawn(process.execPath, ["scripts/run.mjs", "seed"], {
    env: {
      ...process.env,
      OWNER_URL: database.ownerUrl,
      DATABASE_URL: database.appUrl,
      DATA_DIR: folder,
      DEMO_PARTNERS: "100",
      AUTH_SECRET: "a secret of the tests, which protects nothing at all",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });

const looking = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
  asOwner(async (client) => {
    await client.query("SELECT set_config('app.side', 'system', false)");
    return work(client);
  }, database.ownerUrl);

const count = async (client: Client, from: string): Promise<number> =>
  (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`)).rows[0]?.n ?? -1;

const figures = () =>
  looking(async (client) => ({
    partners: await count(client, "partner"),
    inForce: await count(client, "agreement WHERE state = 'in-force'"),
    applications: await count(client, "application WHERE state = 'declared'"),
    letters: await count(client, "mail"),
    events: await count(client, "audit_event"),
  }));

const untilAgreementIsOffered = async (): Promise<void> => {
  await looking(async (client) => {
    while ((await count(client, "agreement")) === 0) await client.query("SELECT pg_sleep(0.02)");
  });
};

describe("the demo programme", () => {
  it("is completed by the next start when its writing was killed, and never written twice", async () => {
    const killed = seed();
    await untilAgreementIsOffered();
    killed.kill("SIGKILL");
    await once(killed, "exit");
    expect(await once(seed(), "exit")).toEqual([0, null]);
    const done = await figures();
    expect(done).toMatchObject({ partners: 100, inForce: 2, applications: 2 });
    expect(await once(seed(), "exit")).toEqual([0, null]);
    expect(await figures()).toEqual(done);
    expect((await looking(verifyChains)).faults).toEqual([]);
  }, 120_000);
});
