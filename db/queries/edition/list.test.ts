import { beforeAll, describe, expect, it } from "vitest";
import { announceEdition, discardEdition, setFigure } from "@/db/mutations/edition/draft";
import { findEdition, listEditions } from "@/db/queries/edition/list";
import { makeCompetent, makeInForce, makeVerifiedDeployments } from "@/db/testing/agreement/in-force";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeDraft, makeShortNotice } from "@/db/testing/edition";
import { impactOf } from "@/db/testing/edition/impact";
import { actorOnDay, makeActor, makePartner, partnerIdOf, visitorActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { type Actor, later } from "@/lib/actor";
import { defaultEdition, editionDigest, ownEditions } from "@/lib/edition/catalogue/editions";
import { vendorRoles } from "@/lib/role";

const database = withOwnDatabase();
const advanced = defaultEdition.tiers.findIndex(({ id }) => id === "advanced");
const deployments = { path: ["tiers", advanced, "requires", 1], field: "count", unit: "whole" as const };

let manager: Actor;

beforeAll(async () => {
  await insertProgramme(database);
  manager = await makeActor(["programme-manager"]);
});

const strangers = async (): Promise<Actor[]> => [await makeActor(["owner"]), visitorActor()];

describe("the editions of a programme", () => {
  it("are those built in, with the one in use marked, before any is drafted", async () => {
    const { lines } = await listEditions(manager);
    expect(lines.map(({ id, isInUse }) => [id, isInUse])).toEqual(
      ownEditions.map(({ id }) => [id, id === defaultEdition.id]),
    );
    for (const line of lines) expect(line).toMatchObject({ state: "carried", effectiveOn: null });
    expect(lines[0]?.digest).toBe(editionDigest(ownEditions[0] ?? defaultEdition));
  });

  it("are drafts, the newest first, before those built in, without discarded ones", async () => {
    const [first, discarded, last] = [
      await makeDraft(later(manager, 10)),
      await makeDraft(later(manager, 20)),
      await makeDraft(later(manager, 30)),
    ];
    await discardEdition(manager, discarded);
    const { lines } = await listEditions(manager);
    expect(lines.slice(0, 3).map(({ id }) => id)).toEqual([last.id, first.id, ownEditions[0]?.id]);
    expect(lines[0]).toMatchObject({ state: "draft", isInUse: false, name: { en: `Draft ${last.id}` } });
    expect(lines.map(({ id }) => id)).not.toContain(discarded.id);
  });

  it("are in use from their day on", async () => {
    const draft = await makeDraft(manager);
    await announceEdition(manager, { ...draft, effectiveOn: "2020-06-01", shortNoticeReason: "" });
    const inUse = async (day: string) =>
      (await listEditions(actorOnDay(manager, day))).lines.flatMap(({ id, isInUse }) => (isInUse ? [id] : []));
    expect(await inUse("2020-05-31")).toEqual([defaultEdition.id]);
    expect(await inUse("2020-06-01")).toEqual([draft.id]);
  });

  it.each(vendorRoles)("are read by a %s, and drafted by programme managers", async (role) => {
    const { may } = await listEditions(await makeActor([role]));
    expect(may.draft).toBe(role === "programme-manager");
  });

  it("are not for partners and visitors", async () => {
    for (const stranger of await strangers()) {
      expect(await catchRefusal(listEditions(stranger))).toBe("not-permitted");
      expect(await catchRefusal(findEdition(stranger, defaultEdition.id))).toBe("not-permitted");
      expect(await catchRefusal(impactOf(stranger, defaultEdition.id))).toBe("not-permitted");
    }
  });
});

describe("one edition", () => {
  it("that is built in is read-only", async () => {
    expect(await findEdition(manager, "partner-connect-2023")).toMatchObject({
      ...{ id: "partner-connect-2023", state: "carried", rowVersion: 0, madeBy: "", base: null },
      may: { draft: false, announce: false },
    });
  });

  it("that is a draft names its maker and its base, and no account", async () => {
    const draft = await makeDraft(manager);
    const found = await findEdition(manager, draft.id);
    expect(found).toMatchObject({ state: "draft", rowVersion: 1, base: { id: defaultEdition.id } });
    expect(found?.madeBy).toMatch(/^Person /);
    for (const key of ["announcedBy", "confirmedBy"]) expect(found).not.toHaveProperty(key);
    expect(JSON.stringify(found)).not.toContain(manager.accountId);
  });

  it.each([
    ["programme-manager", { draft: true, announce: true, withdraw: true }],
    ["administrator", { draft: false, announce: true, withdraw: false }],
    ["reviewer", { draft: false, announce: false, withdraw: false }],
    ["countersigner", { draft: false, announce: false, withdraw: false }],
    ["auditor", { draft: false, announce: false, withdraw: false }],
  ] as const)("may be changed by a %s: %j", async (role, may) => {
    const draft = await makeDraft(manager);
    expect((await findEdition(await makeActor([role]), draft.id))?.may).toEqual(may);
  });

  it("tells its reader whether they asked for the short notice themselves", async () => {
    const asked = await makeShortNotice(manager);
    expect(await findEdition(manager, asked.id)).toMatchObject({ state: "short-notice", isAskedByReader: true });
    const second = await makeActor(["administrator"]);
    expect(await findEdition(second, asked.id)).toMatchObject({ effectiveOn: "2019-10-15", isAskedByReader: false });
  });

  it("is null where there is none", async () => {
    expect(await findEdition(manager, "nothing-of-the-sort")).toBeNull();
    expect(await impactOf(manager, "nothing-of-the-sort")).toBeNull();
  });
});

describe("the impact of an edition", () => {
  let partnerId: string;
  let unsigned: string;
  let stricter: string;

  const makeAdvanced = async (name: string): Promise<string> => {
    const owner = await makeActor(["owner"], { partnerId: await makePartner({ name, country: "BE" }) });
    await makeCompetent(owner);
    await makeVerifiedDeployments(owner, 5);
    return partnerIdOf(owner);
  };

  beforeAll(async () => {
    partnerId = await makeAdvanced("Signed");
    unsigned = await makeAdvanced("Unsigned");
    await makeInForce(partnerId);
    const draft = await makeDraft(manager);
    await setFigure(manager, { ...draft, ...deployments, value: "14" });
    stricter = draft.id;
  });

  it("is none for the edition in use", async () => {
    const found = await impactOf(manager, defaultEdition.id);
    expect(found).toMatchObject({ on: "2019-10-01", impact: { moves: [], total: { rises: 0, falls: 0 } } });
  });

  it("names each company that moves, its country and why", async () => {
    const found = await impactOf(manager, stricter);
    expect(found).toMatchObject({ from: { id: defaultEdition.id }, to: { id: stricter } });
    expect(found?.impact.moves).toMatchObject([
      { partner: partnerId, name: "Signed", country: "BE", from: "advanced", to: "partner", direction: "falls" },
    ]);
    expect(found?.impact.moves[0]?.because).not.toEqual([]);
  });

  it("counts companies that have not signed as if they had, where that is asked", async () => {
    const found = await impactOf(await makeActor(["auditor"]), stricter, true);
    expect(found?.impact.moves.map((move) => move.partner).sort()).toEqual([partnerId, unsigned].sort());
  });
});
