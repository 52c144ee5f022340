import { beforeAll, describe, expect, it } from "vitest";
import { declareActivity } from "@/db/mutations/activity/declare";
import { recordListExported } from "@/db/mutations/list/export";
import { exportActivity } from "@/db/queries/list/activity";
import { exportDisputes } from "@/db/queries/list/dispute";
import { exportMandates } from "@/db/queries/list/mandate";
import { pageRows } from "@/db/queries/list/pages";
import { exportPartners } from "@/db/queries/list/partner";
import { exportCredentials, exportPeople } from "@/db/queries/list/person";
import {
  exportAgreements,
  exportCampaign,
  exportCampaigns,
  exportQueue,
  exportSeats,
} from "@/db/queries/list/programme";
import { exportBenefits, exportHistory, exportTiers } from "@/db/queries/list/record";
import { makeCampaign } from "@/db/testing/agreement/campaign";
import { insertBenefitRequest } from "@/db/testing/benefit/rows";
import { makeDispute } from "@/db/testing/declaration/dispute";
import { makeActivity, makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { activityInput, catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf } from "@/db/testing/factories";
import { decideTierOf } from "@/db/testing/tier/decide";
import type { Actor } from "@/lib/actor";
import { locales } from "@/lib/i18n/locale";
import { isCompanyList, listNames } from "@/lib/list/list";
import { historyTable, tierTable } from "@/lib/list/record";

const all = async <T>(pages: AsyncIterable<T[]>): Promise<T[]> => {
  const rows: T[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
};

const make = async () => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  const roles = ["contributor", "viewer", "signatory", "finance"] as const;
  const others = await Promise.all(roles.map((role) => makeActor([role], { partnerId })));
  const [contributor, viewer, signatory, finance] = others as [Actor, Actor, Actor, Actor];
  await makeCredential(contributor, { personId: await makePersonRow(partnerId, "Ines Lafont") });
  await makeActivity(finance, { amountCents: 5_000, reference: "SO-9" });
  await makeActivity(contributor, { kind: "deployment", amountCents: null, currency: null, customer: "Mairie" });
  await makeDispute(owner, "advanced");
  await decideTierOf(partnerId);
  await insertBenefitRequest(owner);
  await insertBenefitRequest(owner, { benefitId: "development-funds" });
  const campaignId = await makeCampaign([partnerId], true);
  return { partnerId, campaignId, team: { owner, contributor, viewer, signatory, finance } };
};

let one: Awaited<ReturnType<typeof make>>;
let reviewer: Actor;

beforeAll(async () => {
  one = await make();
  reviewer = await makeActor(["reviewer"]);
});

describe("a list to take away", () => {
  it("has every row of a company, page after page, by name", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    for (let place = 0; place <= pageRows; place += 1) await makePersonRow(partnerId, `Person ${place % 7} ${place}`);
    const people = await all(exportPeople(owner, { partnerId }));
    expect(new Set(people.map(({ id }) => id)).size).toBe(pageRows + 1);
    const names = people.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(await all(exportPeople(owner, { partnerId, search: "Person 3 10" }))).toHaveLength(
      names.filter((name) => name.startsWith("Person 3 10")).length,
    );
  });

  it("hides revenue from those who may not see it", async () => {
    const { partnerId, team } = one;
    const kinds = async (actor: Actor) =>
      new Set((await all(exportActivity(actor, { partnerId }))).map(({ kind }) => kind));
    expect((await kinds(team.finance)).has("licence-revenue")).toBe(true);
    expect((await kinds(reviewer)).has("licence-revenue")).toBe(true);
    for (const role of ["contributor", "viewer", "signatory"] as const)
      expect((await kinds(team[role])).has("licence-revenue")).toBe(false);
  });

  it("hides funds, and what happened to revenue, from those who may not see revenue", async () => {
    const { partnerId, team } = one;
    const told = async (actor: Actor) => ({
      funds: (await all(exportBenefits(actor, partnerId))).filter(({ benefit }) => benefit.measure.of === "money")
        .length,
      asked: (await all(exportBenefits(actor, partnerId))).length,
      events: (await all(exportHistory(actor, partnerId))).map(({ seq }) => seq),
      kinds: (await all(exportHistory(actor, partnerId))).map(({ kind }) => kind),
    });
    await declareActivity(team.finance, activityInput.revenue);
    const seen = await told(team.finance);
    expect([seen.funds, seen.asked]).toEqual([1, 2]);
    const hidden = await told(team.viewer);
    expect(hidden).toMatchObject({ funds: 0, asked: 1 });
    expect(seen.kinds).toContain("activity.declared");
    expect(hidden.kinds).not.toContain("activity.declared");
    expect(seen.events).toEqual([...seen.events].sort((one, other) => other - one));
  });

  it("has each tier decision of a company, and each of its events in words", async () => {
    const { partnerId, team } = one;
    const [decision] = await all(exportTiers(team.viewer, partnerId));
    if (!decision) throw new Error("No decision");
    const [number, , before, after, , why] = tierTable.cells(decision, "en");
    expect([number, before, String(after), String(why)]).toEqual([
      1,
      "",
      expect.stringMatching(/./),
      expect.stringMatching(/\.$/),
    ]);
    const events = await all(exportHistory(team.owner, partnerId));
    for (const locale of locales)
      for (const event of events) expect(historyTable.cells(event, locale)[3]).not.toMatch(/^event\.|\{/);
  });

  it("tells staff of all companies, and a company of itself", async () => {
    const { partnerId, team, campaignId } = one;
    const [partners, queue] = [await all(exportPartners(reviewer, {})), await all(exportQueue(reviewer, {}))];
    expect(partners.filter(({ contactEmail }) => contactEmail !== "").length).toBeGreaterThan(0);
    expect(queue.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["credential", "activity", "dispute"]));
    expect((await all(exportCredentials(team.viewer, { partnerId }))).map(({ name }) => name)).toEqual(["Ines Lafont"]);
    expect((await all(exportDisputes(team.owner, partnerId))).map(({ state }) => state)).toEqual(["open"]);
    expect((await all(exportDisputes(reviewer, null))).length).toBeGreaterThan(0);
    expect(await all(exportAgreements(team.viewer, partnerId))).toEqual([]);
    expect(await all(exportMandates(team.viewer, partnerId))).toEqual([]);
    expect(await all(exportCampaign(reviewer, campaignId))).toHaveLength(1);
    expect((await all(exportCampaigns(reviewer))).length).toBeGreaterThan(0);
    expect(await all(exportSeats(team.owner, "members"))).toHaveLength(5);
    expect((await all(exportSeats(await makeActor(["administrator"]), "staff"))).length).toBeGreaterThan(0);
  });

  it("is nobody else's: neither to read nor to record", async () => {
    const stranger = await makeActor(["owner"]);
    const { partnerId } = one;
    for (const list of listNames) {
      const scope = isCompanyList(list) ? partnerId : null;
      expect([list, await catchRefusal(recordListExported(stranger, list, { partnerId: scope }))]).toEqual([
        list,
        "not-permitted",
      ]);
    }
    for (const pages of [
      exportPeople(stranger, { partnerId }),
      exportCredentials(stranger, { partnerId }),
      exportActivity(stranger, { partnerId }),
      exportDisputes(stranger, partnerId),
      exportDisputes(stranger, null),
      exportAgreements(stranger, partnerId),
      exportMandates(stranger, partnerId),
      exportHistory(stranger, partnerId),
      exportTiers(stranger, partnerId),
      exportBenefits(stranger, partnerId),
      exportPartners(stranger, {}),
      exportQueue(stranger, {}),
      exportSeats(stranger, "staff"),
      exportCampaigns(stranger),
      exportCampaign(stranger, one.campaignId),
    ])
      expect(await catchRefusal(pages.next())).toBe("not-permitted");
  });

  it("leaves its event with the company, and is not found where there is no such company", async () => {
    await recordListExported(one.team.viewer, "people", { partnerId: one.partnerId });
    await recordListExported(reviewer, "partners", { partnerId: null });
    expect(await catchRefusal(recordListExported(reviewer, "people", { partnerId: crypto.randomUUID() }))).toBe(
      "not-found",
    );
    const none = { partnerId: null, campaignId: crypto.randomUUID() };
    expect(await catchRefusal(recordListExported(reviewer, "campaign", none))).toBe("not-found");
    await recordListExported(reviewer, "campaign", { partnerId: null, campaignId: one.campaignId });
  });
});
