import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCurrentTiers } from "@/db/queries/tier/current";
import { listExceptions } from "@/db/queries/tier/exception";
import { loadAllFacts, loadFacts } from "@/db/queries/tier/facts";
import { getProgress } from "@/db/queries/tier/progress";
import { person } from "@/db/schema/partner";
import { makeBareAgreement, makeCompetent, wayIntoForce } from "@/db/testing/agreement/in-force";
import { makeDispute } from "@/db/testing/declaration/dispute";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, makePartner, partnerIdOf, testSystem, visitorActor } from "@/db/testing/factories";
import { decideTierOf } from "@/db/testing/tier/decide";
import { inAMonth, makeException } from "@/db/testing/tier/exception";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";

const verified = { state: "verified", decidedAt: new Date() } as const;
const order = { amountCents: 12_345_678, reference: "SO-SECRET", customer: "Port" };
const project = { kind: "deployment", amountCents: null, currency: null, customer: "Mairie" } as const;

let owner: Actor;
let other: Actor;

beforeAll(async () => {
  owner = await makeActor(["owner"], { partnerId: await makePartner({ name: "Écluse", legacyLevel: "premier" }) });
  other = await makeActor(["owner"]);
  await makeBareAgreement(partnerIdOf(owner), wayIntoForce, { sinceOn: "2019-01-01" });
  await makeCompetent(owner);
  await makeActivity(owner, { ...order, ...verified });
  await makeActivity(owner, { ...order, reference: "SO-WAITS" });
  await makeActivity(owner, project);
  await makeCredential(owner);
});

const as = (role: Role): Promise<Actor> => makeActor([role], { partnerId: partnerIdOf(owner) });
const progress = (actor: Actor, of = owner) => getProgress(actor, partnerIdOf(of));

describe("the progress of a company", () => {
  it("is its tier, the number of records that wait, and the routes above", async () => {
    const shown = await progress(owner);
    expect(shown).toMatchObject({
      ...{ partner: { name: "Écluse", legacyLevel: "premier" }, on: "2019-10-01", waiting: 3, concealed: [] },
      ...{ evaluation: { tier: "advanced" }, held: { tier: "advanced" }, coming: null },
      may: { seeRevenue: true, declareCredential: true, declareActivity: true },
    });
    expect(Object.keys(shown.ways)).toEqual(["principal"]);
    expect(Object.values(shown.names)).toEqual(expect.arrayContaining(["Port", "Mairie", "Ada Test"]));
  });

  it.each([
    ["owner", true, true, true],
    ["contributor", false, true, true],
    ["finance", true, false, true],
    ["signatory", false, false, false],
    ["viewer", false, false, false],
    ["auditor", true, false, false],
  ] as const)("shows a %s revenue (%s) and lets them declare", async (role, seeRevenue, credential, activity) => {
    const shown = await progress(await as(role));
    expect(shown.may).toEqual({ seeRevenue, declareCredential: credential, declareActivity: activity });
    expect(shown.evaluation.tier).toBe("advanced");
    expect(shown.waiting).toBe(seeRevenue ? 3 : 2);
    expect(shown.concealed.length > 0).toBe(!seeRevenue);
    const text = JSON.stringify({ ...shown, edition: null, benefits: null });
    for (const secret of ["12345678", "Port"]) expect(text.includes(secret)).toBe(seeRevenue);
  });

  it.each([
    ["2019-02-01", "registered"],
    ["2019-02-02", "partner"],
    ["2019-05-04", "partner"],
    ["2019-05-05", "advanced"],
    ["2020-05-04", "advanced"],
    ["2020-05-05", "partner"],
  ])("counts what counts on the day: %s", async (day, tier) => {
    expect((await progress(actorOnDay(owner, day))).evaluation.tier).toBe(tier);
  });

  it("does not exist for another company, a visitor, or where there is none", async () => {
    for (const stranger of [other, visitorActor()]) expect(await catchRefusal(progress(stranger))).toBe("not-found");
    expect(await catchRefusal(getProgress(await makeActor(["auditor"]), crypto.randomUUID()))).toBe("not-found");
  });

  it("of a new company is registered, with nothing that waits", async () => {
    expect(await progress(other, other)).toMatchObject({
      ...{ evaluation: { tier: "registered" }, waiting: 0, names: {}, asOf: { seq: 0 } },
    });
  });
});

describe("the facts of a company", () => {
  const factsOf = (actor: Actor, partnerId: string) => read(actor, (tx) => loadFacts(tx, partnerId));

  it("leave out withdrawn people and declarations, and say how a declaration counts", async () => {
    const company = await makeActor(["owner"]);
    const partnerId = partnerIdOf(company);
    const gone = await makePersonRow(partnerId, "Gone");
    await writeUnaudited(testSystem(), async (tx) => {
      await tx.update(person).set({ withdrawnAt: new Date() }).where(eq(person.id, gone));
    });
    const personId = await makePersonRow(partnerId, "Ada");
    for (const [state, earnedOn] of [
      ["verified", "2019-02-01"],
      ["more-asked", "2019-02-02"],
      ["rejected", "2019-02-03"],
      ["withdrawn", "2019-02-04"],
    ] as const)
      await makeCredential(company, { personId, state, earnedOn });
    await makeActivity(company, { ...project, state: "withdrawn" });
    await makeActivity(company, {
      kind: "cloud-service",
      points: 7,
      amountCents: null,
      currency: null,
      occurredOn: "2019-08-01",
    });
    const facts = await factsOf(company, partnerId);
    expect(facts?.people.map(({ id }) => id)).toEqual([personId]);
    expect(facts?.people[0]?.credentials.map(({ status }) => status)).toEqual(["verified", "declared", "rejected"]);
    expect(facts?.activity).toMatchObject([{ kind: "cloud-service", month: "2019-08", points: 7, status: "declared" }]);
    expect(facts).toMatchObject({ partner: partnerId, agreement: null });
  });

  it("have the first day of unbroken force, and an end only where the text ends", async () => {
    const partnerId = await makePartner();
    await makeBareAgreement(partnerId, wayIntoForce, { sinceOn: "2018-01-01", endsOn: "2020-10-01" });
    const prolonged = await factsOf(testSystem(), partnerId);
    expect(prolonged?.agreement).toEqual({ inForceOn: "2018-01-01", endsOn: null });
    const ending = await makePartner();
    await makeBareAgreement(ending, wayIntoForce, { templateVersion: "2020-03", endsOn: "2020-10-01" });
    expect((await factsOf(testSystem(), ending))?.agreement).toEqual({ inForceOn: "2019-10-01", endsOn: "2020-10-01" });
  });

  it("are null for another company; of many, only those the reader sees", async () => {
    const both = [partnerIdOf(owner), partnerIdOf(other)];
    expect(await factsOf(other, partnerIdOf(owner))).toBeNull();
    const seen = async (actor: Actor, ids: string[] | null) =>
      (await read(actor, (tx) => loadAllFacts(tx, ids))).map(({ partner }) => partner);
    expect(await seen(other, both)).toEqual([partnerIdOf(other)]);
    expect(await seen(other, null)).toEqual([partnerIdOf(other)]);
    expect(await seen(testSystem(), both)).toEqual([...both].sort());
    expect(await seen(testSystem(), [])).toEqual([]);
  });
});

describe("the current tiers of companies", () => {
  it("have the last decision and whether a figure is disputed, each its own", async () => {
    const [decided, disputing] = [await makeActor(["owner"]), await makeActor(["owner"])];
    await decideTierOf(partnerIdOf(decided));
    await makeDispute(disputing);
    const ids = [partnerIdOf(decided), partnerIdOf(disputing)];
    const of = await read(testSystem(), (tx) => loadCurrentTiers(tx, ids));
    expect(of(ids[0] ?? "")).toMatchObject({ standing: { number: 1, kind: "first" }, isDisputed: false });
    expect(of(ids[1] ?? "")).toMatchObject({ isDisputed: true, shortfall: null });
    expect(of(partnerIdOf(other))).toEqual({ standing: null, shortfall: null, isDisputed: false });
    const hidden = await read(other, (tx) => loadCurrentTiers(tx));
    expect(hidden(ids[0] ?? "")).toEqual({ standing: null, shortfall: null, isDisputed: false });
  });
});

describe("the exceptions of a company", () => {
  let host: Actor;
  const list = (actor: Actor) => listExceptions(actor, partnerIdOf(host));

  beforeAll(async () => {
    host = await makeActor(["owner"]);
    await makeException(host);
    await makeException(host, "advanced");
  });

  it.each([...partnerRoles, ...vendorRoles])("are read by a %s, and ended by programme managers", async (role) => {
    const may = role === "programme-manager";
    const shown = await list(await makeActor([role], { partnerId: partnerIdOf(host) }));
    expect(shown).toMatchObject({ lines: { length: 2 }, may: { grant: may } });
    expect(shown.lines.map(({ isRunning, may: { end } }) => [isRunning, end])).toEqual([
      [true, may],
      [true, may],
    ]);
  });

  it("run until the day before their end", async () => {
    const manager = await makeActor(["programme-manager"]);
    const before = await list(actorOnDay(manager, "2019-10-31"));
    expect(before.lines[0]).toMatchObject({ untilOn: inAMonth, isRunning: true, may: { end: true } });
    const over = await list(actorOnDay(manager, inAMonth));
    expect(over.lines[0]).toMatchObject({ isRunning: false, may: { end: false } });
  });

  it("are refused to another company and a visitor, and none for a new company", async () => {
    for (const stranger of [other, visitorActor()]) expect(await catchRefusal(list(stranger))).toBe("not-permitted");
    expect(await listExceptions(other, partnerIdOf(other))).toEqual({ lines: [], may: { grant: false } });
  });
});
