import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { mutate } from "@/db/transaction";
import { verifyChains } from "./chains";

let owner: Client;
beforeAll(async () => {
  owner = new Client({ connectionString: inject("ownerUrl") });
  await owner.connect();
});
afterAll(() => owner.end());

const chainWithEvents = async (count: number): Promise<string> => {
  const actor = await makeActor(["owner"]);
  for (let turn = 0; turn < count; turn += 1)
    await mutate(actor, (_tx, record) =>
      record("person.added", null, { turn, accent: "é", nested: { b: 1, a: [2, null] } }),
    );
  return partnerIdOf(actor);
};

const faultsIn = async (chain: string) => (await verifyChains(owner)).faults.filter((one) => one.chain === chain);

/** Runs a change as the database's own superuser would, past the trigger that refuses it to everyone else. */
const tamper = async (sql: string, values: unknown[]): Promise<void> => {
  await owner.query("SET session_replication_role = replica");
  await owner.query(sql, values);
  await owner.query("SET session_replication_role = origin");
};

describe("the audit's verification", () => {
  it("accepts an unchanged chain", async () => {
    expect(await faultsIn(await chainWithEvents(3))).toEqual([]);
  });

  it("accepts events that were written many at once, with what identifies the sender beside each", async () => {
    const actor = await makeActor(["owner"]);
    const partnerId = partnerIdOf(actor);
    const news = (count: number) =>
      Array.from({ length: count }, (_, turn) => ({
        ...{ kind: "person.added" as const, subjectId: randomUUID() },
        data: { turn, accent: "é", half: 0.1, nested: { b: 1, a: [2, null] } },
      }));
    await mutate(actor, async (_tx, record, recordMany) => {
      await record("person.added", null, { first: true });
      await recordMany(partnerId, news(300));
      await recordMany(partnerId, []);
      await record("person.added", null, { last: true });
    });
    const { rows } = await owner.query<{ seq: number; events: number; personal: number }>(
      `SELECT c.seq::int, count(e.id)::int AS events, count(p.event_id)::int AS personal FROM audit_chain c
       JOIN audit_event e ON e.chain_id = c.id LEFT JOIN audit_personal p ON p.event_id = e.id
       WHERE c.id = $1 GROUP BY c.seq`,
      [partnerId],
    );
    expect([rows, await faultsIn(partnerId)]).toEqual([[{ seq: 302, events: 302, personal: 302 }], []]);
  });

  it("reports an event whose content was changed", async () => {
    const chain = await chainWithEvents(3);
    await tamper(`UPDATE audit_event SET data = '{"turn": 9}' WHERE chain_id = $1 AND seq = 2`, [chain]);
    expect(await faultsIn(chain)).toEqual([{ chain, seq: 2, fault: "hash" }]);
  });

  it("reports a missing event and a removed tail", async () => {
    const [holed, cut] = [await chainWithEvents(3), await chainWithEvents(3)];
    await tamper("DELETE FROM audit_personal WHERE event_id IN (SELECT id FROM audit_event WHERE chain_id = ANY($1))", [
      [holed, cut],
    ]);
    await tamper("DELETE FROM audit_event WHERE chain_id = $1 AND seq = 2", [holed]);
    await tamper("DELETE FROM audit_event WHERE chain_id = $1 AND seq = 3", [cut]);
    expect((await faultsIn(holed)).map((one) => one.fault)).toEqual(["gap", "previous-hash"]);
    expect(await faultsIn(cut)).toEqual([{ chain: cut, seq: 3, fault: "head" }]);
  });

  it("reports a fully rewritten chain by an anchor kept elsewhere", async () => {
    const chain = await chainWithEvents(2);
    const { heads } = await verifyChains(owner);
    const { faults: none } = await verifyChains(owner, { ...heads, [randomUUID()]: { seq: 0, hash: "" } });
    expect(none.filter((one) => one.fault === "anchor")).toEqual([]);
    const forged = { [chain]: { seq: 2, hash: "0".repeat(64) } };
    const { faults } = await verifyChains(owner, forged);
    expect(faults.filter((one) => one.chain === chain)).toEqual([{ chain, seq: 2, fault: "anchor" }]);
  });

  it("finds no fault in what is written while it reads", async () => {
    const actor = await makeActor(["owner"]);
    const write = () => mutate(actor, (_tx, record) => record("person.added", null, { turn: 0 }));
    await write();
    const query = vi.spyOn(owner, "query");
    const readFirst = query.getMockImplementation() ?? Client.prototype.query;
    query.mockImplementation(async (...given: unknown[]) => {
      const answer = await Reflect.apply(readFirst, owner, given);
      if (String(given[0]).includes("FROM audit_event")) await write();
      return answer;
    });
    const { faults } = await verifyChains(owner);
    query.mockRestore();
    expect(faults.filter(({ chain }) => chain === partnerIdOf(actor))).toEqual([]);
    expect(await faultsIn(partnerIdOf(actor))).toEqual([]);
  });

  it("stays valid when the personal side row is erased", async () => {
    const chain = await chainWithEvents(2);
    await tamper("DELETE FROM audit_personal WHERE event_id IN (SELECT id FROM audit_event WHERE chain_id = $1)", [
      chain,
    ]);
    expect(await faultsIn(chain)).toEqual([]);
  });
});
