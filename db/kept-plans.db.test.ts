import { Socket } from "node:net";
import { eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { keepPlans, namesOfMost } from "./kept-plans";
import { partner } from "./schema/partner";
import { makeActor, partnerIdOf, testSystem } from "./testing/factories";
import { read } from "./transaction";

const withConnection = async <T>(Kind: typeof Client, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Kind({ connectionString: env().DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** How often the plan of a statement with these words was used since the connection was opened; null where none is kept. */
const usesOf = async (client: Client, words: string): Promise<number | null> => {
  const { rows } = await client.query<{ statement: string; uses: string }>(
    "SELECT statement, generic_plans + custom_plans AS uses FROM pg_prepared_statements",
  );
  const found = rows.find(({ statement }) => statement.includes(words));
  return found ? Number(found.uses) : null;
};

const ask = async (client: Client, words: string, times: number): Promise<void> => {
  for (let turn = 0; turn < times; turn += 1)
    await client.query({ text: `SELECT $1::text AS ${words}`, values: ["x"] });
};

describe("the plans that a connection keeps", () => {
  it("are those of statements that are sent again and again, whoever sent them first", async () => {
    class Keeping extends Client {}
    keepPlans(Keeping, namesOfMost());
    await withConnection(Keeping, async (client) => {
      await ask(client, "asked_twice", 2);
      await ask(client, "asked_often", 8);
      expect([await usesOf(client, "asked_twice"), await usesOf(client, "asked_often")]).toEqual([null, 6]);
    });
    await withConnection(Keeping, async (client) => {
      await ask(client, "asked_often", 1);
      expect(await usesOf(client, "asked_often")).toBe(1);
    });
  });

  it("are three hundred at most, and what is sent most is among them, however late it is sent", () => {
    const nameOf = namesOfMost();
    const send = (text: string, times: number) => Array.from({ length: times }, () => nameOf(text)).at(-1);
    const texts = Array.from({ length: 1_000 }, (_, at) => `SELECT ${at}`);
    const early = new Set(texts.flatMap((text) => send(text, 4) ?? []));
    expect(early.size).toBeLessThan(30);
    expect(send("SELECT 'late'", 100)).toBeDefined();
    expect(new Set(texts.flatMap((text) => send(text, 1_000) ?? [])).size).toBe(299);
  });

  it("are no other rows than before for somebody else", async () => {
    const owners = await Promise.all(Array.from({ length: 4 }, () => makeActor(["owner"])));
    for (const owner of [...owners, ...owners]) {
      const seen = await read(owner, (tx) => tx.select({ id: partner.id }).from(partner));
      expect(seen).toEqual([{ id: partnerIdOf(owner) }]);
    }
    const ids = owners.map(partnerIdOf);
    const all = await read(testSystem(), (tx) =>
      tx
        .select({ id: partner.id })
        .from(partner)
        .where(sql`${partner.id} = ANY (${sql.param(ids)}::uuid[])`),
    );
    expect(all).toHaveLength(ids.length);
  });
});

/** How often this process writes to the database meanwhile. */
const writesDuring = async (work: () => Promise<unknown>): Promise<number> => {
  const port = Number(new URL(env().DATABASE_URL).port);
  const written = (["_write", "_writev"] as const).map((name) => vi.spyOn(Socket.prototype, name));
  await work();
  const counted = written.flatMap(({ mock }) =>
    mock.contexts.filter((socket) => socket instanceof Socket && socket.remotePort === port),
  );
  for (const spy of written) spy.mockRestore();
  return counted.length;
};

it("sends what is asked in one turn together, with the beginning of the transaction, and its end alone", async () => {
  const owner = await makeActor(["owner"]);
  const name = () =>
    read(owner, (tx) =>
      tx
        .select({ name: partner.name })
        .from(partner)
        .where(eq(partner.id, partnerIdOf(owner))),
    );
  await name();
  expect(await writesDuring(() => Promise.all([name(), name(), name()]))).toBe(2);
});
