import { beforeAll, describe, expect, it } from "vitest";
import { announceEdition } from "@/db/mutations/edition/draft";
import { getComing } from "@/db/queries/edition/coming";
import { editionComing, editionInUse, editionsEver, listAnnounced } from "@/db/queries/edition/in-use";
import { getProgramme } from "@/db/queries/programme/settings";
import { makeInForce } from "@/db/testing/agreement/in-force";
import { makeActivity } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeDraft } from "@/db/testing/edition";
import { actorOnDay, makeActor, partnerIdOf, testSystem, visitorActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { read } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import { defaultEdition, editionById, ownEditions, storyOf } from "@/lib/edition/catalogue/editions";

const runAsOwner = withOwnDatabase();

let manager: Actor;
let owner: Actor;

/** A draft of the programme's rules, announced so many milliseconds after the manager's request. */
const announce = async (effectiveOn: string, ms: number): Promise<string> => {
  const by = later(manager, ms);
  const draft = await makeDraft(by);
  await announceEdition(by, { ...draft, effectiveOn, shortNoticeReason: "" });
  return draft.id;
};

const inUse = (day: string, actor: Actor = owner) => read(actor, async (tx) => (await editionInUse(tx, day)).id);
const coming = (day: string, actor: Actor = owner) =>
  read(actor, async (tx) => {
    const found = await editionComing(tx, day);
    return found && [found.edition.id, found.on];
  });

beforeAll(async () => {
  manager = await makeActor(["programme-manager"]);
  owner = await makeActor(["owner"]);
});

describe("a portal without a programme", () => {
  it("uses the edition it ships with", async () => {
    expect(await inUse("2019-10-01")).toBe(defaultEdition.id);
    expect(await getProgramme(visitorActor())).toEqual({
      ...{
        edition: defaultEdition,
        name: "",
        story: storyOf(defaultEdition),
        vendorName: defaultEdition.vendor,
        todayOn: null,
        timeZone: "Europe/Paris",
        isDemo: false,
      },
    });
  });
});

describe("a programme that begins with an edition", () => {
  const launch = ownEditions.find(({ id }) => id !== defaultEdition.id)?.id ?? "";

  beforeAll(() =>
    insertProgramme(runAsOwner, { vendor: "Vendor", edition: launch, todayOn: "2020-03-01", isDemo: true }),
  );

  it("uses it on every day, and nothing is coming", async () => {
    for (const day of ["1990-01-01", "2019-10-01", "2090-01-01"]) expect(await inUse(day)).toBe(launch);
    expect(await coming("2019-10-01")).toBeNull();
    expect(await getComing(owner)).toBeNull();
    expect(await read(owner, listAnnounced)).toEqual([]);
  });

  it("hides drafts from partners and visitors", async () => {
    await makeDraft(manager);
    for (const reader of [owner, visitorActor(), testSystem()]) expect(await read(reader, listAnnounced)).toEqual([]);
  });
});

describe("announced editions", () => {
  let first: string;
  let second: string;
  let rival: string;

  beforeAll(async () => {
    second = await announce("2020-06-01", 1);
    first = await announce("2020-01-01", 2);
    rival = await announce("2020-06-01", 3);
  });

  it("are known to partners, visitors and the portal, the latest to take effect first", async () => {
    for (const reader of [owner, visitorActor(), testSystem(), manager])
      expect((await read(reader, listAnnounced)).map(({ id }) => id)).toEqual([rival, second, first]);
    expect(editionById(second)?.id).toBe(second);
  });

  it.each([
    ["2019-12-31", "launch"],
    ["2020-01-01", "first"],
    ["2020-05-31", "first"],
    ["2020-06-01", "rival"],
    ["2029-01-01", "rival"],
  ])("are in use from their day on, of two for one day the one announced last: %s", async (day, which) => {
    const names: Record<string, string> = { first, rival };
    expect(await inUse(day)).toBe(names[which] ?? "partner-connect-2020-launch");
  });

  it("are known on every day but for one that another replaced before it took effect: the one in use, those ahead, those before, and what the programme began with", async () => {
    const ever = (day: string) => read(owner, async (tx) => (await editionsEver(tx, day)).map(({ id }) => id));
    const launch = "partner-connect-2020-launch";
    expect(await ever("2019-12-31")).toEqual([launch, first, rival]);
    expect(await ever("2020-01-01")).toEqual([first, rival, launch]);
    expect(await ever("2020-06-01")).toEqual([rival, first, launch]);
  });

  it("are coming until the day before, as they will then be in use", async () => {
    expect(await coming("2019-10-01")).toEqual([first, "2020-01-01"]);
    expect(await coming("2019-12-31")).toEqual([first, "2020-01-01"]);
    expect(await coming("2020-01-01")).toEqual([rival, "2020-06-01"]);
    expect(await coming("2020-05-31")).toEqual([rival, "2020-06-01"]);
    expect(await coming("2020-06-01")).toBeNull();
  });

  it("are those of the programme's own day on public pages, else of the reader's", async () => {
    const visitor = actorOnDay(visitorActor(), "2020-06-01");
    expect(await getProgramme(visitor)).toMatchObject({ edition: { id: first }, todayOn: "2020-03-01", isDemo: true });
    await runAsOwner("UPDATE programme SET today_on = NULL, is_demo = false");
    expect(await getProgramme(visitor)).toMatchObject({ edition: { id: rival }, todayOn: null, vendorName: "Vendor" });
  });

  it("are compared with the rules of the reader's day, for their own company", async () => {
    const view = await getComing(actorOnDay(owner, "2020-01-01"));
    expect(view).toMatchObject({ from: { id: first }, to: { id: rival }, effectiveOn: "2020-06-01", concealed: [] });
    expect(view?.now.tier).toBe("registered");
    expect(await getComing(actorOnDay(owner, "2020-06-01"))).toBeNull();
  });

  it("show no amount to a reader who may not see revenue", async () => {
    const partnerId = partnerIdOf(owner);
    await makeInForce(partnerId);
    const order = { amountCents: 4_321_000, customer: "Customer-Secret", reference: "SO-SECRET" };
    await makeActivity(owner, { ...order, state: "verified", decidedAt: new Date() });
    for (const role of ["contributor", "signatory", "viewer"] as const) {
      const view = await getComing(await makeActor([role], { partnerId }));
      expect(view?.concealed).not.toEqual([]);
      for (const secret of ["4321000", "SO-SECRET", "Customer-Secret"])
        expect(JSON.stringify(view)).not.toContain(secret);
    }
    for (const role of ["owner", "finance"] as const) {
      const view = await getComing(await makeActor([role], { partnerId }));
      expect(view?.concealed).toEqual([]);
      expect(JSON.stringify(view)).toContain("4321000");
    }
  });

  it("are refused where the reader acts for no company", async () => {
    for (const stranger of [manager, visitorActor()])
      expect(await catchRefusal(getComing(stranger))).toBe("not-permitted");
  });
});
