import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { leavePerson } from "@/db/mutations/person/edit";
import { undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { decideDay } from "@/db/mutations/tier/decide-day";
import { credential } from "@/db/schema/claim";
import { shortfall, tierDecision } from "@/db/schema/decision";
import { auditEvent } from "@/db/schema/record";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf, testDay, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { read } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { env } from "@/lib/env";

/** Settling a day is about every company there is, so it has a database of its own, whose day is the actors'. */
withOwnDatabase();

const on = (actor: Actor, today: string): Actor => mintActor({ ...actor, today });

/** A company one verification away from its first level: VCP and VSP are there, VTSP waits. */
const arrange = async () => {
  const owner = await makeActor(["owner", "contributor"]);
  await makeInForce(partnerIdOf(owner));
  const personId = await makePersonRow(partnerIdOf(owner), "Nora");
  const verified = { personId, state: "verified", decidedAt: new Date() } as const;
  await makeCredential(owner, verified);
  await makeCredential(owner, { ...verified, type: "VSP", track: null });
  const id = await makeCredential(owner, { personId, type: "VTSP", track: null });
  const reviewer = await makeActor(["reviewer"]);
  return { owner, reviewer, personId, target: { kind: "credential" as const, id, rowVersion: 1 } };
};

const decisionsOf = (actor: Actor) =>
  read(testSystem(), (tx) =>
    tx
      .select()
      .from(tierDecision)
      .where(eq(tierDecision.partnerId, partnerIdOf(actor)))
      .orderBy(asc(tierDecision.number)),
  );
const shortfallsOf = (actor: Actor) =>
  read(testSystem(), (tx) =>
    tx
      .select()
      .from(shortfall)
      .where(eq(shortfall.partnerId, partnerIdOf(actor))),
  );
const eventsOf = (actor: Actor) =>
  read(testSystem(), async (tx) => {
    const rows = await tx
      .select({ kind: auditEvent.kind, seq: auditEvent.seq, data: auditEvent.data })
      .from(auditEvent)
      .where(eq(auditEvent.partnerId, partnerIdOf(actor)))
      .orderBy(auditEvent.seq);
    return rows;
  });
const tiersOf = async (actor: Actor) => (await decisionsOf(actor)).map(({ kind, tierAfter }) => `${kind} ${tierAfter}`);

describe("a change that counts", () => {
  it("decides the tier in its own transaction, with the digests of its facts, edition and answer", async () => {
    const { owner, reviewer, target } = await arrange();
    await decideDay(testSystem());
    await verifyDeclaration(reviewer, target);
    const [first, second] = await decisionsOf(owner);
    expect(first).toMatchObject({ number: 1, kind: "first", tierBefore: null, tierAfter: "registered" });
    expect(second).toMatchObject({ number: 2, kind: "promotion", tierBefore: "registered", tierAfter: "partner" });
    expect(second?.factsSha256).toBe(sha256(second?.facts ?? ""));
    const event = (await eventsOf(owner)).find(({ seq }) => seq === second?.eventSeq);
    expect(event).toMatchObject({ kind: "tier.promoted", data: { answerSha256: second?.answerSha256 } });
  });

  it("reads the company once", async () => {
    const { reviewer, target } = await arrange();
    const asked = vi.spyOn(pg.Client.prototype, "query");
    await verifyDeclaration(reviewer, target);
    const texts = (asked.mock.calls as unknown[][]).map(([query]) =>
      typeof query === "string" ? query : String((query as { text?: string }).text),
    );
    asked.mockRestore();
    expect(texts.filter((text) => /from "person"/.test(text))).toHaveLength(1);
    expect(texts.filter((text) => /left join "agreement"/.test(text))).toHaveLength(1);
  });

  it("undoes the promotion with the verification that caused it", async () => {
    const { owner, reviewer, target } = await arrange();
    await decideDay(on(testSystem(), "2019-10-02"));
    const { undo } = await verifyDeclaration(reviewer, target);
    await undoReview(reviewer, { reviewId: undo ?? "" });
    expect(await tiersOf(owner)).toEqual(["first registered", "promotion partner", "demotion registered"]);
    expect(await shortfallsOf(owner)).toEqual([]);
  });

  it("keeps the tier when a person leaves, and stores until when", async () => {
    const { owner, reviewer, personId, target } = await arrange();
    await verifyDeclaration(reviewer, target);
    await leavePerson(owner, { id: personId, rowVersion: 1, employedUntil: testDay });
    expect(await tiersOf(owner)).toEqual(["first partner"]);
    const [open] = await shortfallsOf(owner);
    expect(open).toMatchObject({ openedOn: testDay, tierKept: "partner", tierEarned: "registered", closedOn: null });
    expect(open?.reviewOn).toBe("2020-10-01");
  });

  it("is decided one after the other when two changes come at once", async () => {
    const { owner, reviewer, target, personId } = await arrange();
    const other = await makeCredential(owner, { personId, type: "VCP", track: "NV" });
    await Promise.all([
      verifyDeclaration(reviewer, target),
      verifyDeclaration(await makeActor(["reviewer"]), { ...target, id: other }),
    ]);
    expect((await decisionsOf(owner)).map(({ number }) => number)).toEqual(
      [1, 2].slice(0, (await tiersOf(owner)).length),
    );
    expect((await tiersOf(owner)).at(-1)).toMatch(/ partner$/);
  });
});

describe("a day", () => {
  it("is decided once, however often it is requested", async () => {
    const system = on(testSystem(), "2019-11-01");
    expect(await decideDay(system)).toBeGreaterThan(0);
    expect(await decideDay(system)).toBeNull();
  });

  it("opens a shortfall when a certification runs out, demotes at the review, and confirms a year later", async () => {
    const { owner } = await arrange();
    const verified = { state: "verified", decidedAt: new Date(), expiresOn: "2020-02-01" } as const;
    await makeCredential(owner, { ...verified, type: "VTSP", track: null });
    for (const day of ["2019-12-01", "2020-02-01", "2020-11-30", "2020-12-01", "2021-12-01"])
      await decideDay(on(testSystem(), day));
    expect(await tiersOf(owner)).toEqual(["first partner", "demotion registered", "confirmation registered"]);
    expect(await shortfallsOf(owner)).toMatchObject([{ openedOn: "2020-02-01", outcome: "demoted" }]);
    expect((await decisionsOf(owner)).map(({ decidedOn }) => decidedOn)).toEqual([
      "2019-12-01",
      "2020-12-01",
      "2021-12-01",
    ]);
  });
});

describe("what was decided", () => {
  it("is read by its own company and by staff, by no one else", async () => {
    const { owner, reviewer, target } = await arrange();
    await verifyDeclaration(reviewer, target);
    const seenBy = (actor: Actor) =>
      read(actor, (tx) =>
        tx
          .select({ id: tierDecision.id })
          .from(tierDecision)
          .where(eq(tierDecision.partnerId, partnerIdOf(owner))),
      );
    expect(await seenBy(owner)).toHaveLength(1);
    expect(await seenBy(reviewer)).toHaveLength(1);
    expect(await seenBy(await makeActor(["owner"]))).toEqual([]);
  });

  it("cannot be changed, nor written for another company", async () => {
    const { owner, reviewer, target } = await arrange();
    await verifyDeclaration(reviewer, target);
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    await client.query("SELECT set_config('app.side', 'partner', false), set_config('app.partner_id', $1, false)", [
      partnerIdOf(owner),
    ]);
    await expect(client.query("UPDATE tier_decision SET tier_after = 'principal'")).rejects.toThrow(
      /permission denied/,
    );
    const forged = `INSERT INTO shortfall (partner_id, opened_on, tier_kept, tier_earned, review_on)
      VALUES ($1, '2019-10-01', 'partner', 'registered', '2020-10-01')`;
    await expect(client.query(forged, [partnerIdOf(await makeActor(["owner"]))])).rejects.toThrow(/row-level security/);
    await client.end();
  });

  it("covers a credential's row as it was", async () => {
    const { owner, reviewer, target } = await arrange();
    await verifyDeclaration(reviewer, target);
    const [row] = await read(testSystem(), (tx) => tx.select().from(credential).where(eq(credential.id, target.id)));
    const [decision] = await decisionsOf(owner);
    expect(decision?.facts).toContain(row?.id ?? randomUUID());
  });
});
