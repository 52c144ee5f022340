import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { removeMember } from "@/db/mutations/account/member";
import { answerDispute, openDispute, withdrawDispute } from "@/db/mutations/review/dispute";
import { findDispute, listDisputes } from "@/db/queries/review/dispute";
import { listQueue } from "@/db/queries/review/queue";
import { findTierHistory } from "@/db/queries/tier/decisions";
import { membership } from "@/db/schema/account";
import { shortfall, tierDecision } from "@/db/schema/decision";
import { dispute, disputeEnd } from "@/db/schema/dispute";
import { auditEvent } from "@/db/schema/record";
import { makeDispute } from "@/db/testing/declaration/dispute";
import { emailsAbout, makeActivity, makeCredential } from "@/db/testing/declaration/rows";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { asOwner } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { type Actor, later } from "@/lib/actor";
import { disputeLimits } from "@/lib/dispute/schema";
import { defaultEdition } from "@/lib/edition/catalogue/editions";

const said = { record: "", note: "This is wrong." };
const answer = { verdict: "not-upheld", note: "It is right." } as const;
const revenueNode = "advanced/activity/licence-revenue";

const eventsOf = (actor: Actor) =>
  read(testSystem(), async (tx) => {
    const rows = await tx
      .select({ kind: auditEvent.kind })
      .from(auditEvent)
      .where(eq(auditEvent.partnerId, partnerIdOf(actor)))
      .orderBy(auditEvent.seq);
    return rows.map(({ kind }) => kind);
  });

describe("a dispute", () => {
  it("is opened at a node of today's proof and waits in the queue", async () => {
    const owner = await makeActor(["owner"]);
    const record = await makeCredential(owner);
    const { id } = await openDispute(owner, { ...said, node: "partner", record });
    const reviewer = await makeActor(["reviewer"]);
    const { items } = await listQueue(reviewer, { kind: "dispute" }, 500);
    expect(items.find((item) => item.id === id)).toMatchObject({ kind: "dispute", partnerId: owner.partnerId });
    expect(await findDispute(reviewer, id)).toMatchObject({
      state: "open",
      recordKind: "credential",
      recordId: record,
      may: { answer: true, withdraw: false },
    });
    expect(await eventsOf(owner)).toEqual(["dispute.opened"]);
  });

  it("is answered once, and the answer is emailed to the member who opened it", async () => {
    const owner = await makeActor(["owner"]);
    const id = await makeDispute(owner);
    const [one, two] = [await makeActor(["reviewer"]), await makeActor(["programme-manager"])];
    const outcomes = await Promise.allSettled([
      answerDispute(one, { id, ...answer }),
      answerDispute(two, { id, ...answer }),
    ]);
    expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: { code: "dispute-ended" } },
    ]);
    const letters = await emailsAbout(id);
    expect(letters.map(({ to }) => to)).toEqual([`${owner.accountId}@test.example`]);
    expect(letters[0]?.text).toContain("/fr/progress/trace/partner");
    const { disputes, may } = await listDisputes(owner, partnerIdOf(owner), "partner");
    expect(disputes).toMatchObject([{ state: "answered", how: "not-upheld", answer: "It is right." }]);
    expect(may.open).toBe(true);
  });

  it("is answered to the owners where the member who opened it has left", async () => {
    const owner = await makeActor(["owner"]);
    const contributor = await makeActor(["contributor"], { partnerId: partnerIdOf(owner) });
    const id = await makeDispute(contributor);
    const [seat] = await read(testSystem(), (tx) =>
      tx
        .select({ id: membership.id })
        .from(membership)
        .where(eq(membership.accountId, contributor.accountId ?? "")),
    );
    await removeMember(owner, { membershipId: seat?.id ?? "" });
    await answerDispute(await makeActor(["reviewer"]), { id, ...answer });
    expect((await emailsAbout(id)).map(({ to }) => to)).toEqual([`${owner.accountId}@test.example`]);
  });

  it("is withdrawn by its company before it is answered, and not after", async () => {
    const owner = await makeActor(["owner"]);
    const id = await makeDispute(owner);
    await withdrawDispute(owner, { id });
    await expect(withdrawDispute(owner, { id })).rejects.toMatchObject({ code: "dispute-ended" });
    await expect(answerDispute(await makeActor(["reviewer"]), { id, ...answer })).rejects.toMatchObject({
      code: "dispute-ended",
    });
  });

  it("is limited to one open dispute a figure, and a few open ones a company", async () => {
    const owner = await makeActor(["owner"]);
    const nodes = defaultEdition.competencies.map(({ id }) => id);
    for (const node of nodes.slice(0, disputeLimits.open)) await openDispute(owner, { ...said, node });
    await expect(openDispute(owner, { ...said, node: nodes[0] ?? "" })).rejects.toMatchObject({
      code: "already-disputed",
    });
    const next = { ...said, node: nodes[disputeLimits.open] ?? "" };
    await expect(openDispute(owner, next)).rejects.toMatchObject({ code: "too-many-disputes" });
  });

  it("is limited in number a day, withdrawn ones included", async () => {
    const owner = await makeActor(["owner"]);
    for (let turn = 0; turn < disputeLimits.aDay; turn += 1)
      await withdrawDispute(owner, { id: await makeDispute(owner) });
    await expect(makeDispute(owner)).rejects.toMatchObject({ code: "too-many-disputes" });
    await expect(makeDispute(later(owner, 86_400_001))).resolves.toBeTruthy();
  });

  it("is opened once when two clicks arrive together", async () => {
    const owner = await makeActor(["owner"]);
    const outcomes = await Promise.allSettled([makeDispute(owner), makeDispute(owner)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is refused about an unknown node or another company's record", async () => {
    const owner = await makeActor(["owner"]);
    const theirs = await makeCredential(await makeActor(["owner"]));
    await expect(openDispute(owner, { ...said, node: "gold" })).rejects.toMatchObject({ code: "not-found" });
    await expect(openDispute(owner, { ...said, node: "partner", record: theirs })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a dispute about revenue", () => {
  it("does not exist for those who may not see revenue", async () => {
    const owner = await makeActor(["owner"]);
    const contributor = await makeActor(["contributor"], { partnerId: partnerIdOf(owner) });
    const sale = await makeActivity(owner);
    const about = { ...said, node: revenueNode };
    await expect(openDispute(contributor, about)).rejects.toMatchObject({ code: "not-found" });
    await expect(openDispute(contributor, { ...said, node: "advanced", record: sale })).rejects.toMatchObject({
      code: "not-found",
    });
    const { id } = await openDispute(owner, about);
    await expect(withdrawDispute(contributor, { id })).rejects.toMatchObject({ code: "not-found" });
    expect((await listDisputes(contributor, partnerIdOf(owner))).disputes).toEqual([]);
    expect((await findTierHistory(contributor, partnerIdOf(owner), {}))?.disputes).toEqual([]);
    expect((await listDisputes(owner, partnerIdOf(owner))).disputes).toHaveLength(1);
  });
});

describe("another company's dispute", () => {
  it("is hidden by the queries and by row-level security", async () => {
    const owner = await makeActor(["owner"]);
    const other = await makeActor(["owner"]);
    const id = await makeDispute(owner);
    await expect(withdrawDispute(other, { id })).rejects.toMatchObject({ code: "not-found" });
    expect((await listDisputes(other, partnerIdOf(owner))).disputes).toEqual([]);
    const under = await read(other, (tx) => tx.select().from(dispute).where(eq(dispute.id, id)));
    expect(under).toEqual([]);
    await answerDispute(await makeActor(["reviewer"]), { id, ...answer });
    expect(await read(other, (tx) => tx.select().from(disputeEnd).where(eq(disputeEnd.disputeId, id)))).toEqual([]);
    const client = new pg.Client({ connectionString: inject("appUrl") });
    await client.connect();
    await client.query(
      `SELECT set_config('app.side', 'partner', false), set_config('app.roles', 'owner', false),
         set_config('app.partner_id', $1, false), set_config('app.account_id', $2, false)`,
      [partnerIdOf(other), other.accountId],
    );
    const forged = `INSERT INTO dispute_end (dispute_id, partner_id, how, note, ended_by, ended_at)
      VALUES ($1, $2, 'withdrawn', '', $3, now())`;
    const open = await makeDispute(owner, "advanced");
    await expect(client.query(forged, [open, partnerIdOf(owner), other.accountId])).rejects.toThrow(
      /row-level security/,
    );
    await expect(client.query(forged, [open, partnerIdOf(other), other.accountId])).rejects.toThrow(/foreign key/);
    await client.end();
  });
});

/** Arranges what the portal never writes: decisions of the past without their facts. */
const pastTriggers = (work: (tx: Tx) => Promise<void>): Promise<void> =>
  asOwner(async (client) => {
    await client.query("SET session_replication_role = replica");
    await work(drizzle(client));
  });

describe("a demotion that waits for a dispute", () => {
  it("is decided in the transaction that answers the dispute", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const id = await makeDispute(owner);
    const past = { partnerId, openedOn: "2018-12-01", tierKept: "partner", tierEarned: "registered" };
    await pastTriggers(async (tx) => {
      const [event] = await tx.select().from(auditEvent).where(eq(auditEvent.subjectId, id));
      const hash = "0".repeat(64);
      await tx.insert(tierDecision).values({
        ...{ partnerId, number: 1, editionId: defaultEdition.id, editionSha256: hash, decidedOn: "2018-09-01" },
        ...{ decidedAt: new Date(), kind: "first", reason: "first-look", tierAfter: "partner", tierEarned: "partner" },
        ...{ reviewsFrom: "2018-09-01", facts: "{}", factsSha256: hash, answerSha256: hash },
        eventSeq: event?.seq ?? 0,
      });
      await tx.insert(shortfall).values({ ...past, reviewOn: "2019-09-01" });
    });
    await answerDispute(await makeActor(["reviewer"]), { id, ...answer });
    expect(await eventsOf(owner)).toEqual(["dispute.opened", "dispute.answered", "tier.demoted", "shortfall.ended"]);
  });
});
