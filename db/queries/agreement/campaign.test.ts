import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { replaceInCampaign, startCampaign } from "@/db/mutations/agreement/campaign";
import { getCampaign, listCampaigns } from "@/db/queries/agreement/campaign";
import { listAbandoned, listDueOffers, listReplaced, listRunning } from "@/db/queries/agreement/campaign-jobs";
import { campaign, campaignCompany } from "@/db/schema/campaign";
import { makeCampaign, stopCampaigns } from "@/db/testing/agreement/campaign";
import { makeBareAgreement, wayIntoForce } from "@/db/testing/agreement/in-force";
import { agreementRow } from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, makePartner, testSystem, visitorActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { AgreementState } from "@/lib/agreement/life/state";
import { currentTemplate, templates } from "@/lib/agreement/text/template";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { modelsIn } from "@/lib/partner/models";
import { vendorRoles } from "@/lib/role";

withOwnDatabase();

const minute = 60_000;
const ago = (ms: number): Date => new Date(Date.now() - ms);

const companies = async (names: readonly string[], country = "FR"): Promise<string[]> => {
  const ids: string[] = [];
  for (const name of names) ids.push(await makePartner({ name, country }));
  return ids;
};

const note = (partnerId: string, fields: Partial<typeof campaignCompany.$inferInsert>): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.update(campaignCompany).set(fields).where(eq(campaignCompany.partnerId, partnerId));
  });

const startedAt = (id: string, at: Date): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.update(campaign).set({ startedAt: at }).where(eq(campaign.id, id));
  });

/** The version that a campaign of the first template asks a company to sign. */
const answer = async (partnerId: string, states: readonly AgreementState[], fields = {}): Promise<string> => {
  const predecessorId = await makeBareAgreement(partnerId, [...wayIntoForce, "superseded"]);
  const version = { kind: "version" as const, act: { kind: "version" as const, standing: [] }, predecessorId };
  return makeBareAgreement(partnerId, states, { ...version, ...fields });
};

let manager: Actor;

beforeAll(async () => {
  manager = await makeActor(["programme-manager"]);
});
beforeEach(stopCampaigns);

describe("the campaigns", () => {
  it("are none at first, and the later templates can be published", async () => {
    expect(await listCampaigns(manager)).toEqual({
      ...{ rows: [], inUse: currentTemplate.version, older: null, may: { run: true } },
      models: modelsIn(defaultEdition),
      publishable: templates.map(({ version }) => version).filter((version) => version > currentTemplate.version),
    });
  });

  it("are listed with the latest first, and how many of their companies have sealed", async () => {
    const [one = "", two = "", three = ""] = await companies(["A", "B", "C"]);
    const older = await makeCampaign([one, two]);
    const newer = await makeCampaign([three], true);
    await startedAt(older, ago(minute));
    await note(one, { askedAt: ago(minute) });
    await answer(one, wayIntoForce);
    const { rows } = await listCampaigns(manager);
    expect(rows.map(({ id, companies: all, sealed }) => [id, all, sealed])).toEqual([
      [newer, 1, 0],
      [older, 2, 1],
    ]);
    expect(rows[0]?.stoppedAt).toBeInstanceOf(Date);
    expect(rows[1]?.startedBy).toMatch(/^Person /);
  });

  it.each(vendorRoles)("are read by a %s, and run by programme managers", async (role) => {
    const reader = await makeActor([role]);
    const id = await makeCampaign();
    const run = role === "programme-manager";
    expect((await listCampaigns(reader)).may).toEqual({ run });
    expect((await getCampaign(reader, id)).may).toEqual({ run });
    expect((await getCampaign(reader, await makeCampaign([], true))).may).toEqual({ run: false });
  });

  it("are not for partners and visitors", async () => {
    const id = await makeCampaign();
    for (const stranger of [await makeActor(["owner"]), visitorActor()]) {
      expect(await catchRefusal(listCampaigns(stranger))).toBe("not-permitted");
      expect(await catchRefusal(getCampaign(stranger, id))).toBe("not-permitted");
    }
  });

  it("do not exist by another id", async () => {
    expect(await catchRefusal(getCampaign(manager, crypto.randomUUID()))).toBe("not-found");
  });

  it("without companies have nothing to show", async () => {
    const view = await getCampaign(manager, await makeCampaign());
    expect(view).toMatchObject({ countries: [], rows: [], next: null, campaign: { stopReason: null, rowVersion: 1 } });
  });
});

describe("the companies of a campaign", () => {
  it("are sorted by name, as the language does", async () => {
    const id = await makeCampaign(await companies(["Zeta", "Écluse", "Alpha"]));
    const { rows } = await getCampaign(manager, id);
    expect(rows.map(({ name }) => name)).toEqual(["Alpha", "Écluse", "Zeta"]);
    expect(await getCampaign(manager, id, { after: crypto.randomUUID() })).toMatchObject({ rows: [], next: null });
  });

  it("are counted by country, the largest first, equal ones by code", async () => {
    const ids = [
      ...(await companies(["A", "B"], "DE")),
      ...(await companies(["C"], "BE")),
      ...(await companies(["D"], "AT")),
    ];
    const id = await makeCampaign(ids);
    await note(ids[0] ?? "", { refusal: "register-number-missing" });
    expect((await getCampaign(manager, id, { standing: "blocked" })).countries).toEqual([
      { country: "DE", counts: { waiting: 1, blocked: 1 }, companies: 2 },
      { country: "AT", counts: { waiting: 1 }, companies: 1 },
      { country: "BE", counts: { waiting: 1 }, companies: 1 },
    ]);
  });

  it.each([
    ["waiting", [], {}],
    ["offered", ["offered"], {}],
    ["expired", ["offered"], { offerExpiresAt: ago(1) }],
    ["signed", ["offered", "partner-signed"], {}],
    ["returned", ["offered", "partner-signed", "declined-by-vendor"], {}],
    ["countersigned", wayIntoForce.slice(0, 4), {}],
    ["sealed", [...wayIntoForce, "superseded"], {}],
    ["declined", ["offered", "declined"], {}],
    ["withdrawn", ["offered", "withdrawn"], {}],
  ] as [Awaited<ReturnType<typeof getCampaign>>["rows"][number]["standing"], AgreementState[], object][])(
    "are found by their standing: %s",
    async (standing, states, fields) => {
      const [partnerId = "", other = ""] = await companies(["A", "B"]);
      const id = await makeCampaign([partnerId, other]);
      await note(other, { refusal: "business-model-missing" });
      await note(partnerId, { askedAt: ago(minute) });
      const agreementId = states.length > 0 ? await answer(partnerId, states, fields) : null;
      const { rows } = await getCampaign(manager, id, { standing });
      expect(rows).toEqual([{ partnerId, name: "A", country: "FR", agreementId, refusal: null, standing }]);
    },
  );

  it("count only what was offered since they were asked", async () => {
    const [partnerId = ""] = await companies(["A"]);
    await answer(partnerId, ["offered", "declined"]);
    const id = await makeCampaign([partnerId]);
    await note(partnerId, { askedAt: new Date(Date.now() + minute) });
    expect((await getCampaign(manager, id)).rows).toMatchObject([{ standing: "waiting", agreementId: null }]);
  });
});

describe("what the portal does for campaigns", () => {
  const due = async (at: Date, among: readonly string[]) =>
    (await listDueOffers(testSystem(at))).map(({ partnerId }) => partnerId).filter((id) => among.includes(id));

  it("offers first to companies never asked, five at a time, and to others only when their time has come", async () => {
    const ids = await companies(Array.from({ length: 7 }, (_, place) => `${place}`));
    const id = await makeCampaign(ids);
    expect(await listRunning(testSystem())).toEqual([id]);
    const now = new Date();
    for (const partnerId of ids) await note(partnerId, { nextAt: new Date(now.getTime() + minute) });
    expect(await due(now, ids)).toEqual([]);
    expect(await due(new Date(now.getTime() + minute), ids)).toHaveLength(5);
    await note(ids[6] ?? "", { nextAt: null });
    await note(ids[3] ?? "", { nextAt: now });
    expect(await due(now, ids)).toEqual([ids[6], ids[3]]);
    expect(await listDueOffers(testSystem(now))).toMatchObject([
      { campaignId: id, version: currentTemplate.version },
      { campaignId: id },
    ]);
  });

  it("offers nothing to who was offered since they were asked, nor for a stopped campaign", async () => {
    const [offered = "", stopped = ""] = await companies(["A", "B"]);
    await makeCampaign([offered]);
    await makeCampaign([stopped], true);
    await note(offered, { askedAt: ago(minute) });
    expect(await due(new Date(), [offered, stopped])).toEqual([offered]);
    await answer(offered, ["offered"]);
    expect(await due(new Date(), [offered, stopped])).toEqual([]);
  });

  it("withdraws the open offers of a stopped campaign unless another of that version runs", async () => {
    const [partnerId = ""] = await companies(["A"]);
    const campaignId = await makeCampaign([partnerId], true);
    await note(partnerId, { askedAt: ago(minute) });
    const agreementId = await answer(partnerId, ["offered"]);
    await makeCampaign();
    expect(await listAbandoned(testSystem())).toEqual([]);
    await stopCampaigns();
    expect(await listRunning(testSystem())).toEqual([]);
    expect(await listAbandoned(testSystem())).toContainEqual({ campaignId, agreementId });
  });
});

it("A campaign gives way to a later one of a newer version, and goes on once that one is stopped", async () => {
  const [offered = "", waiting = ""] = await companies(["Cedar", "Birch"]);
  await makeActor(["owner"], { partnerId: offered });
  const older = await makeCampaign([offered, waiting]);
  await startedAt(older, ago(minute));
  const agreementId = await answer(offered, ["offered"]);
  expect((await listCampaigns(manager)).older).toEqual({ version: currentTemplate.version, unsigned: 2 });
  expect((await getCampaign(manager, older)).replacedBy).toBeNull();
  const dueIn = async () => (await listDueOffers(testSystem())).filter(({ campaignId }) => campaignId === older);
  expect((await dueIn()).map(({ partnerId }) => partnerId)).toEqual([waiting]);
  expect(await listReplaced(testSystem())).toEqual([]);

  await startCampaign(manager, "2020-03");
  expect((await getCampaign(manager, older)).replacedBy).toMatchObject({ version: "2020-03" });
  expect(await dueIn()).toEqual([]);
  expect(await listReplaced(testSystem())).toEqual([{ campaignId: older, agreementId }]);
  await replaceInCampaign(testSystem(), older, agreementId);
  expect(await agreementRow(agreementId)).toMatchObject({ state: "withdrawn", closedReason: "2020-03" });
  const letters = (await emailsAbout(agreementId)).map(({ template }) => template);
  expect(letters).toEqual(["agreement-replaced"]);
  expect(await catchRefusal(replaceInCampaign(testSystem(), older, agreementId))).toBe("agreement-moved-on");

  await stopCampaigns();
  expect((await getCampaign(manager, older)).replacedBy).toBeNull();
  expect((await listCampaigns(manager)).older).toBeNull();
});
