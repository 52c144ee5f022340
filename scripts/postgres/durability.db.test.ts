import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyChains } from "@/scripts/audit/chains";
import { startThrowaway, type Throwaway } from "@/scripts/postgres/throwaway";

type Writer = { child: ChildProcess; company: () => string; added: string[] };

let database: Throwaway;
beforeAll(async () => {
  database = await startThrowaway({ isDurable: true });
}, 120_000);
afterAll(() => database.remove());

/** A writer process; its acknowledgements are collected as they arrive. Killed with -9 at the end of the test. */
const startWriter = (): Writer => {
  const root = process.cwd();
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "db/testing/writer.ts")], {
    env: {
      ...process.env,
      DATABASE_URL: database.appUrl,
      AUTH_SECRET: "a secret of the tests, which protects nothing at all",
      TSX_TSCONFIG_PATH: path.join(root, "scripts/tsconfig.json"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    child.emit("lines");
  });
  const added = { get: () => lines.filter((line) => line.startsWith("added ")).map((line) => line.slice(6)) };
  return {
    child,
    company: () => lines[0]?.replace("company ", "") ?? "",
    get added() {
      return added.get();
    },
  };
};

const untilAdded = async (writer: Writer, count: number): Promise<void> => {
  while (writer.added.length < count) {
    if (writer.child.exitCode !== null) throw new Error("The writer ended by itself.");
    await Promise.race([once(writer.child, "lines"), once(writer.child, "exit")]);
  }
};

const killServer = async (writer: Writer): Promise<void> => {
  const before = writer.added.length;
  process.kill(database.postgres.pid(), "SIGKILL");
  await untilAdded(writer, before + 20);
};

const asOwner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const peopleOf = (company: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string; name: string }>(
      "SELECT id, name FROM person WHERE partner_id = $1",
      [company],
    );
    return rows;
  });

describe("an acknowledged write", () => {
  it("exists once after the database was killed with -9 three times while writing", async () => {
    const writer = startWriter();
    await untilAdded(writer, 20);
    for (let time = 0; time < 3; time += 1) await killServer(writer);
    writer.child.kill("SIGKILL");
    await once(writer.child, "exit");
    const people = await peopleOf(writer.company());
    const ids = new Set(people.map((one) => one.id));
    expect(writer.added.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(people.map((one) => one.name)).size).toBe(people.length);
    // At most the write in progress when the writer was killed has no acknowledgement.
    expect(people.length - writer.added.length).toBeLessThanOrEqual(1);
  }, 120_000);

  it("exists after the application was killed with -9, with a complete audit chain", async () => {
    const writer = startWriter();
    await untilAdded(writer, 50);
    writer.child.kill("SIGKILL");
    await once(writer.child, "exit");
    const ids = new Set((await peopleOf(writer.company())).map((one) => one.id));
    expect(writer.added.filter((id) => !ids.has(id))).toEqual([]);
    const verdict = await asOwner(verifyChains);
    expect(verdict.faults).toEqual([]);
    expect(verdict.events).toBeGreaterThan(100);
  }, 120_000);
});
