import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { describe, expect, inject, it, vi } from "vitest";
import { partner, person } from "@/db/schema/partner";
import { auditEvent } from "@/db/schema/record";
import { type Actor, later, withIdempotencyKey } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { makeActor, partnerIdOf } from "./testing/factories";
import { mutate, read, writeUnaudited } from "./transaction";

const addSomeone = (actor: Actor, name: string): Promise<string> =>
  mutate(actor, async (tx, record) => {
    const row = {
      id: randomUUID(),
      partnerId: partnerIdOf(actor),
      name,
      employedFrom: "2019-01-01",
      createdAt: actor.at,
    };
    await tx.insert(person).values(row);
    await record("person.added", row.id);
    return row.id;
  });

const peopleSeenBy = (actor: Actor): Promise<string[]> =>
  read(actor, async (tx) => (await tx.select({ id: person.id }).from(person)).map((row) => row.id));

/** Takes so many connections, as each read of staff does; answers how to leave them. */
const holdConnections = async (staff: Actor, count: number): Promise<() => Promise<void>> => {
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  let reads: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    let begun = 0;
    const hold = (): Promise<void> => {
      begun += 1;
      if (begun === count) resolve();
      return left;
    };
    reads = Array.from({ length: count }, () => read(staff, hold));
  });
  return async () => {
    leave();
    await Promise.all(reads);
  };
};

const chainOf = (actor: Actor) =>
  read(actor, (tx) =>
    tx
      .select({ seq: auditEvent.seq, previous: auditEvent.previousHash, hash: auditEvent.hash })
      .from(auditEvent)
      .orderBy(auditEvent.seq),
  );

describe("the door to the database", () => {
  it("shows a company its own rows and never another's", async () => {
    const [ours, theirs] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const mine = await addSomeone(ours, "Ours");
    await addSomeone(theirs, "Theirs");
    expect(await peopleSeenBy(ours)).toEqual([mine]);
  });

  it("lets whoever finds all connections in use wait for a turn, and at last says that the portal is busy", async () => {
    const [owner, colleague, reviewer] = [
      await makeActor(["owner"]),
      await makeActor(["owner"]),
      await makeActor(["reviewer"]),
    ];
    const leave = await holdConnections(reviewer, 10);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const refused = expect(peopleSeenBy(colleague)).rejects.toMatchObject({ code: "portal-busy" });
      vi.advanceTimersByTime(10_000);
      await refused;
      const patient = peopleSeenBy(owner);
      vi.advanceTimersByTime(9_000);
      await leave();
      expect(await patient).toEqual([]);
    } finally {
      vi.useRealTimers();
      await leave();
    }
  });

  it("shows staff every company", async () => {
    const [owner, reviewer] = [await makeActor(["owner"]), await makeActor(["reviewer"])];
    const someone = await addSomeone(owner, "Anyone");
    expect(await peopleSeenBy(reviewer)).toContain(someone);
  });

  it("shows nothing to a connection that did not say who asks", async () => {
    await addSomeone(await makeActor(["owner"]), "Hidden");
    const bare = new Client({ connectionString: inject("appUrl") });
    await bare.connect();
    const { rows } = await bare.query("SELECT id FROM person UNION ALL SELECT id FROM partner");
    await bare.end();
    expect(rows).toEqual([]);
  });

  it("leaves the values out of a failed query's error, so that no secret reaches a log", async () => {
    const owner = await makeActor(["owner"]);
    const row = { id: randomUUID(), partnerId: partnerIdOf(owner), name: "a secret link", createdAt: owner.at };
    const never = { employedFrom: "2019-02-02", employedUntil: "2019-01-01" };
    const failing = writeUnaudited(owner, (tx) => tx.insert(person).values({ ...row, ...never }));
    const error = await failing.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: expect.stringContaining("insert into"), cause: { code: "23514" } });
    expect(inspect(error, { depth: null })).not.toContain("a secret link");
    expect((error as Error).stack).toContain("transaction.db.test.ts");
  });

  it("refuses a row written for another company", async () => {
    const [ours, theirs] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const row = { partnerId: partnerIdOf(theirs), name: "Planted", employedFrom: "2019-01-01", createdAt: ours.at };
    const planted = writeUnaudited(ours, (tx) => tx.insert(person).values(row));
    await expect(planted).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("keeps who asks inside the transaction, so that the pool never leaks it", async () => {
    const owner = await makeActor(["owner"]);
    await Promise.all(Array.from({ length: 20 }, () => addSomeone(owner, "Many")));
    const stranger = await makeActor(["owner"]);
    const seen = await Promise.all(Array.from({ length: 20 }, () => peopleSeenBy(stranger)));
    expect(seen.flat()).toEqual([]);
  });
});

describe("reads of one person at the same time", () => {
  const whereOf = (actor: Actor): Promise<unknown> =>
    read(actor, async (tx) => {
      const { rows } = await tx.execute(sql`SELECT pg_backend_pid() AS connection, now()::text AS begun`);
      return rows[0];
    });

  it("are one transaction for a company's people; staff read each on a connection of its own", async () => {
    const [owner, reviewer] = [await makeActor(["owner"]), await makeActor(["reviewer"])];
    const [one, other] = await Promise.all([whereOf(owner), whereOf(owner)]);
    expect(other).toEqual(one);
    expect(await whereOf(owner)).not.toEqual(one);
    const [first, second] = await Promise.all([whereOf(reviewer), whereOf(reviewer)]);
    expect(second).not.toEqual(first);
  });

  it("never share with another person, nor with the same person's next request", async () => {
    const [ours, theirs] = [await makeActor(["owner"]), await makeActor(["owner"])];
    const mine = await addSomeone(ours, "Ours");
    const asked = [ours, theirs, later(ours, 1)].map((actor) => Promise.all([peopleSeenBy(actor), whereOf(actor)]));
    const [[seen, place], [strange, elsewhere], [again, next]] = (await Promise.all(asked)) as [
      [string[], unknown],
      [string[], unknown],
      [string[], unknown],
    ];
    expect([seen, strange, again]).toEqual([[mine], [], [mine]]);
    expect([elsewhere, next]).not.toContainEqual(place);
  });

  it("go on elsewhere after one of them failed", async () => {
    const owner = await makeActor(["owner"]);
    const mine = await addSomeone(owner, "Ours");
    const slow = read(owner, async (tx) => {
      await tx.execute(sql`SELECT 1`);
      await expect(tx.execute(sql`SELECT 1 / 0`)).rejects.toThrow();
      expect(await peopleSeenBy(later(owner, 1))).toEqual([mine]);
      throw new Refusal("stale");
    });
    await expect(slow).rejects.toThrow(Refusal);
    expect(await peopleSeenBy(owner)).toEqual([mine]);
  });

  it("can write nothing", async () => {
    const owner = await makeActor(["owner"]);
    const written = read(owner, (tx) => tx.update(partner).set({ name: "Renamed" }));
    await expect(written).rejects.toMatchObject({ cause: { code: "25006" } });
    expect(await peopleSeenBy(owner)).toEqual([]);
  });
});

describe("a change", () => {
  it("is rolled back when it records no audit event", async () => {
    const owner = await makeActor(["owner"]);
    const silent = mutate(owner, async (tx) => {
      await tx
        .update(partner)
        .set({ name: "Renamed" })
        .where(eq(partner.id, partnerIdOf(owner)));
    });
    await expect(silent).rejects.toThrow("audit event");
    const [row] = await read(owner, (tx) => tx.select({ name: partner.name }).from(partner));
    expect(row?.name).not.toBe("Renamed");
  });

  it("that is refused half-way leaves neither row nor event", async () => {
    const owner = await makeActor(["owner"]);
    const refused = mutate(owner, async (tx, record) => {
      await tx
        .insert(person)
        .values({ partnerId: partnerIdOf(owner), name: "Half", employedFrom: "2019-01-01", createdAt: owner.at });
      await record("person.added", null);
      throw new Refusal("stale");
    });
    await expect(refused).rejects.toThrow(Refusal);
    expect([await peopleSeenBy(owner), await chainOf(owner)]).toEqual([[], []]);
  });

  it("made fifty times at once leaves a chain without gap or fork", async () => {
    const owner = await makeActor(["owner"]);
    await Promise.all(Array.from({ length: 50 }, (_, turn) => addSomeone(owner, `Person ${turn}`)));
    const chain = await chainOf(owner);
    expect(chain.map((event) => event.seq)).toEqual(Array.from({ length: 50 }, (_, place) => place + 1));
    expect(chain.slice(1).map((event) => event.previous)).toEqual(chain.slice(0, -1).map((event) => event.hash));
  });

  it("sent twenty times under one key happens once and answers the same each time", async () => {
    const owner = withIdempotencyKey(await makeActor(["owner"]), randomUUID());
    const answers = await Promise.all(Array.from({ length: 20 }, () => addSomeone(owner, "Once")));
    expect(new Set(answers).size).toBe(1);
    expect([await peopleSeenBy(owner), (await chainOf(owner)).length]).toEqual([[answers[0]], 1]);
  });

  it("repeated under its key with other input is refused, and changes nothing", async () => {
    const owner = await makeActor(["owner"]);
    const key = randomUUID();
    const id = await addSomeone(withIdempotencyKey(owner, key, "a".repeat(64)), "First");
    expect(await addSomeone(withIdempotencyKey(owner, key, "a".repeat(64)), "First")).toBe(id);
    const other = addSomeone(withIdempotencyKey(owner, key, "b".repeat(64)), "Changed since");
    await expect(other).rejects.toMatchObject({ code: "already-received" });
    expect(await peopleSeenBy(owner)).toEqual([id]);
  });

  it("refused under a key can be tried again under the same key", async () => {
    const owner = withIdempotencyKey(await makeActor(["owner"]), randomUUID());
    await expect(mutate(owner, () => Promise.reject(new Refusal("stale")))).rejects.toThrow(Refusal);
    const id = await addSomeone(owner, "Second try");
    expect(await peopleSeenBy(owner)).toEqual([id]);
  });
});
