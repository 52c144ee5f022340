import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { rejectDeclaration, undoReview, verifyDeclaration } from "@/db/mutations/review/answer";
import { answerDispute } from "@/db/mutations/review/dispute";
import { decideDay } from "@/db/mutations/tier/decide-day";
import { foldCounts } from "@/db/mutations/tier/fold-counts";
import { summariseOutdated } from "@/db/mutations/tier/summarise-outdated";
import { makeCompetent, makeInForce } from "@/db/testing/agreement/in-force";
import { makeDispute } from "@/db/testing/declaration/dispute";
import { makeCredential } from "@/db/testing/declaration/rows";
import { actorOnDay, makeActor, makePartner, partnerIdOf, testSystem } from "@/db/testing/factories";
import { makeException } from "@/db/testing/tier/exception";
import type { Actor } from "@/lib/actor";
import { openOverview, openPartners } from "@/lib/server/overview/open";
import { repairSummaries, verifySummaries } from "./summaries";
import { withAuditedDatabase } from "./testing/audited";

const { owner, another } = withAuditedDatabase();
let [reviewer, reader]: Actor[] = [];
beforeAll(async () => {
  [reviewer, reader] = [await makeActor(["reviewer", "programme-manager"]), await makeActor(["auditor"])];
});
beforeEach(async () => {
  while ((await summariseOutdated(testSystem())) > 0);
});

const sound = { outdated: 0, faults: [] };
const asReviewer = (): Actor => reviewer as Actor;
const asReader = (): Actor => reader as Actor;

/** As the database's own superuser, past every trigger. */
const tamper = async (sql: string, values: unknown[]): Promise<void> => {
  await owner().query("SET session_replication_role = replica");
  await owner().query(sql, values);
  await owner().query("SET session_replication_role = origin");
};

describe("the kept summaries", () => {
  it("are what the engine answers after each kind of change, the counts and the queue too", async () => {
    const company = await makeActor(["owner"], { partnerId: await makePartner({ legacyLevel: "premier" }) });
    await makeInForce(partnerIdOf(company));
    const review = { kind: "credential" as const, rowVersion: 1 };
    const [vcp, vsp, vtsp, late] = [
      await makeCredential(company),
      await makeCredential(company, { type: "VSP", track: null }),
      await makeCredential(company, { type: "VTSP", track: null }),
      await makeCredential(company, { track: "NV" }),
    ];
    let [undone, dispute] = ["", ""];
    const deeds: (() => Promise<unknown>)[] = [
      () => verifyDeclaration(asReviewer(), { ...review, id: vcp ?? "" }),
      () => verifyDeclaration(asReviewer(), { ...review, id: vsp ?? "" }),
      async () => {
        undone = (await verifyDeclaration(asReviewer(), { ...review, id: vtsp ?? "" })).undo ?? "";
      },
      () => undoReview(asReviewer(), { reviewId: undone }),
      () => rejectDeclaration(asReviewer(), { ...review, id: late ?? "", reason: "other", note: "No such exam" }),
      async () => {
        dispute = await makeDispute(company);
      },
      () => answerDispute(asReviewer(), { id: dispute, verdict: "not-upheld", note: "It is right." }),
      () => makeException(company),
    ];
    for (const deed of deeds) {
      await deed();
      expect(await verifySummaries(owner())).toMatchObject(sound);
    }
    await foldCounts(testSystem());
    expect(await verifySummaries(owner())).toMatchObject(sound);
  });

  it("are named where they differ, and written anew by the repair", async () => {
    const company = await makeActor(["owner"]);
    const waiting = await makeCredential(company);
    while ((await summariseOutdated(testSystem())) > 0);
    const partner = partnerIdOf(company);
    await tamper("UPDATE partner_summary SET tier = 'advanced', name_key = 'x' WHERE partner_id = $1", [partner]);
    await tamper("DELETE FROM queue_item WHERE id = $1", [waiting]);
    const found = await verifySummaries(owner());
    expect(found.faults).toEqual(
      expect.arrayContaining([
        { partner },
        { queue: waiting },
        { count: expect.objectContaining({ tier: "advanced" }) },
      ]),
    );
    await repairSummaries(owner(), found);
    expect(await verifySummaries(owner())).toMatchObject(sound);
  });

  it("are made anew where a row is missing altogether", async () => {
    const partner = await makePartner();
    await tamper("DELETE FROM partner_summary WHERE partner_id = $1", [partner]);
    const found = await verifySummaries(owner());
    expect(found.faults).toContainEqual({ partner });
    await repairSummaries(owner(), found);
    expect((await verifySummaries(owner())).faults).toEqual([]);
  });

  it("keep the mark of a change that was not committed when they were made", async () => {
    const company = await makeActor(["owner"]);
    const changing = await another();
    await changing.query("BEGIN");
    await changing.query("SELECT set_config('app.side', 'system', true)");
    await changing.query("UPDATE person SET name = name WHERE partner_id = $1", [partnerIdOf(company)]);
    await changing.query(
      "INSERT INTO person (partner_id, name, employed_from, created_at) VALUES ($1, 'A', '2019-01-01', now())",
      [partnerIdOf(company)],
    );
    await summariseOutdated(testSystem());
    await changing.query("COMMIT");
    await changing.end();
    expect((await verifySummaries(owner())).outdated).toBe(1);
  });
});

describe("the turn of the day", () => {
  it("makes lists and counts right on the day they are read, before the job of the day and after it", async () => {
    const name = `Turning ${crypto.randomUUID()}`;
    const company = await makeActor(["owner"], { partnerId: await makePartner({ name }) });
    await makeInForce(partnerIdOf(company));
    for (const [type, track] of [
      ["VCP", "DCV"],
      ["VSP", null],
      ["VTSP", null],
    ] as const)
      await makeCredential(company, { type, track, state: "verified", decidedAt: new Date(), expiresOn: "2020-01-02" });
    while ((await summariseOutdated(testSystem())) > 0);
    const on = (day: string) => actorOnDay(asReader(), day);
    const earnedOn = async (day: string) => (await openPartners(on(day), { search: name })).partners[0]?.earned;
    const overviewOn = async (day: string) => (await openOverview(on(day))).overview.byTier;
    expect([await earnedOn("2019-10-01"), await earnedOn("2019-10-02")]).toEqual(["partner", "partner"]);
    expect(await earnedOn("2020-01-02")).toBe("registered");
    const before = await overviewOn("2020-01-02");
    await owner().query("UPDATE programme SET today_on = '2020-01-02'");
    await decideDay(actorOnDay(testSystem(), "2020-01-02"));
    expect(await overviewOn("2020-01-02")).toEqual(before);
    while ((await summariseOutdated(actorOnDay(testSystem(), "2020-01-02"))) > 0);
    expect(await overviewOn("2020-01-02")).toEqual(before);
    expect((await verifySummaries(owner())).faults).toEqual([]);
    await owner().query("UPDATE programme SET today_on = '2019-10-01'");
    expect(await earnedOn("2019-10-01")).toBe("partner");
  });
});

describe("a company whose figures cannot be made", () => {
  it("is marked and told, in the log too, while all others go on, and has its figures again after a change", async () => {
    const search = `Unheard ${crypto.randomUUID()}`;
    const [odd, plain] = [await makePartner({ name: `${search} A` }), await makePartner({ name: `${search} B` })];
    await owner().query(
      `INSERT INTO activity (partner_id, kind, occurred_on, state, submitted_at, decided_at)
       VALUES ($1, 'of-a-newer-version', '2019-09-01', 'verified', now(), now())`,
      [odd],
    );
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { partners } = await openPartners(asReader(), { search });
    const { failed } = await openOverview(asReader());
    await decideDay(actorOnDay(testSystem(), "2019-10-02"));
    const lines = written.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
    written.mockRestore();
    const reference = partners[0]?.fault;
    expect(partners.map(({ id, tier, fault }) => ({ id, tier, fault }))).toEqual([
      { id: odd, tier: "", fault: expect.stringMatching(/^[0-9a-f]{8}$/) },
      { id: plain, tier: "registered", fault: null },
    ]);
    expect(failed).toEqual([{ partnerId: odd, name: `${search} A`, fault: reference }]);
    expect(lines).toEqual([
      expect.objectContaining({ event: "summary.failed", partner: odd, reference }),
      expect.objectContaining({ event: "levels.company-failed", partner: odd }),
    ]);
    expect(await verifySummaries(owner())).toMatchObject({ outdated: 0, failed: [odd], faults: [] });
    await owner().query("UPDATE activity SET kind = 'deployment' WHERE partner_id = $1", [odd]);
    expect((await openPartners(asReader(), { search })).partners).toMatchObject([{ id: odd, fault: null }, {}]);
    expect(await verifySummaries(owner())).toMatchObject(sound);
  });
});

describe("a database of an older version", () => {
  it("has its summaries made the first time they are read", async () => {
    const name = `Older ${crypto.randomUUID()}`;
    const company = await makeActor(["owner"], { partnerId: await makePartner({ name }) });
    await makeCompetent(company);
    // As the migration leaves every company that was there before.
    const nothing = "edition_id = NULL, valid_from = NULL, valid_until = NULL, tier = NULL, tier_earned = NULL";
    await owner().query(`UPDATE partner_summary SET ${nothing} WHERE partner_id = $1`, [partnerIdOf(company)]);
    expect((await openPartners(asReader(), { search: name })).partners).toMatchObject([{ tier: "registered" }]);
    expect((await verifySummaries(owner())).faults).toEqual([]);
  });
});
