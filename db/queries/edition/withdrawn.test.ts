import { beforeAll, describe, expect, it } from "vitest";
import { saveActivityKind } from "@/db/mutations/edition/activity";
import {
  announceEdition,
  confirmShortNotice,
  discardEdition,
  draftEdition,
  returnToDraft,
  setFigure,
} from "@/db/mutations/edition/draft";
import { askWithdrawal, confirmWithdrawal, takeBackWithdrawal } from "@/db/mutations/edition/withdraw";
import { getComing } from "@/db/queries/edition/coming";
import { editionInUse, listAnnounced } from "@/db/queries/edition/in-use";
import { findEdition, listEditions } from "@/db/queries/edition/list";
import { findWithdrawn } from "@/db/queries/edition/withdrawn";
import { getProgress } from "@/db/queries/tier/progress";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeAnnounced, makeDraft, makeWithdrawalAsked, typedActivityKind } from "@/db/testing/edition";
import { actorOnDay, makeActor, partnerIdOf, visitorActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { makeProgramme } from "@/db/testing/programme";
import { read } from "@/db/transaction";
import { kindNames } from "@/lib/activity/names";
import { type Actor, later } from "@/lib/actor";
import { defaultEdition, editionDigest } from "@/lib/edition/catalogue/editions";

const database = withOwnDatabase();
const reason = "A threshold was wrong";

let manager: Actor;
let second: Actor;
let owner: Actor;

beforeAll(async () => {
  ({ manager, second, owner } = await makeProgramme(database));
});

const rowOf = async (id: string): Promise<Record<string, unknown>> =>
  (await database("SELECT * FROM edition WHERE id = $1", [id]))[0] ?? {};

describe("a withdrawn edition", () => {
  let id: string;
  let before: Record<string, unknown>;

  beforeAll(async () => {
    const row = await makeWithdrawalAsked(manager, "2020-01-15");
    id = row.id;
    before = await rowOf(id);
    expect((await getProgress(owner, partnerIdOf(owner))).coming?.edition.id).toBe(id);
    await confirmWithdrawal(second, row);
  });

  it("keeps its rules, digest and day, and who announced it", async () => {
    const after = await rowOf(id);
    for (const kept of ["body", "digest", "effective_on", "announced_by", "announced_at", "based_on", "made_at"])
      expect(after[kept]).toEqual(before[kept]);
    expect(await findEdition(manager, id)).toMatchObject({
      ...{ state: "withdrawn", effectiveOn: "2020-01-15" },
      withdrawal: { reason, on: "2019-10-01" },
    });
    const found = await findEdition(manager, id);
    expect(found && editionDigest(found.body)).toBe(found?.digest);
    expect(JSON.stringify(found)).not.toContain(manager.accountId);
  });

  it("takes effect on no day and is coming to nobody", async () => {
    expect((await read(owner, listAnnounced)).map((one) => one.id)).not.toContain(id);
    for (const on of ["2020-01-14", "2020-01-15", "2020-03-01"])
      expect((await read(owner, (tx) => editionInUse(tx, on))).id).toBe(defaultEdition.id);
    expect((await getComing(owner))?.to.id).not.toBe(id);
    expect(await getComing(owner, id)).toBeNull();
    expect((await getProgress(owner, partnerIdOf(owner))).coming?.edition.id).not.toBe(id);
    const { lines } = await listEditions(actorOnDay(manager, "2020-01-15"));
    expect(lines.find((one) => one.id === id)).toMatchObject({ state: "withdrawn", isInUse: false });
  });

  it("says to every partner when it was withdrawn and why, for ever; without its id, until its day", async () => {
    const told = { name: { en: `Draft ${id}` }, effectiveOn: "2020-01-15", withdrawnOn: "2019-10-01", reason };
    for (const role of ["owner", "contributor", "signatory", "finance", "viewer"] as const)
      expect(await findWithdrawn(await makeActor([role]), id)).toMatchObject(told);
    expect(await findWithdrawn(actorOnDay(owner, "2025-01-01"), id)).toMatchObject(told);
    expect(await findWithdrawn(owner)).toMatchObject(told);
    expect((await findWithdrawn(actorOnDay(owner, "2020-01-15")))?.name.en).not.toBe(told.name.en);
    expect(await findWithdrawn(owner, "none")).toBeNull();
    for (const stranger of [manager, visitorActor()])
      expect(await catchRefusal(findWithdrawn(stranger, id))).toBe("not-permitted");
  });

  it("is changed by nothing, and its id stays taken; a new draft may copy it", async () => {
    const row = { id, rowVersion: 4 };
    const figure = { path: ["effort", "hire"], field: "hours", unit: "whole" as const, value: "5" };
    for (const again of [
      () => setFigure(manager, { ...row, ...figure }),
      () => discardEdition(manager, row),
      () => announceEdition(manager, { ...row, effectiveOn: "2020-06-01", shortNoticeReason: "" }),
      () => confirmShortNotice(second, row),
      () => returnToDraft(second, row),
      () => askWithdrawal(manager, { ...row, reason }),
      () => takeBackWithdrawal(manager, row),
    ])
      expect(await catchRefusal(again())).toBe("stale");
    const copy = { basedOn: id, id: `${id}-again`, fr: "a", en: "a" };
    expect(await catchRefusal(draftEdition(manager, { ...copy, id }))).toBe("invalid id:edition-id-taken");
    await draftEdition(manager, copy);
    expect((await findEdition(manager, copy.id))?.base?.id).toBe(id);
  });

  it("names no kind of activity that an announced edition has", async () => {
    const announce = async (en: string, effectiveOn: string) => {
      const { id } = await makeDraft(manager);
      await saveActivityKind(manager, { id, rowVersion: 1, ...typedActivityKind, en });
      await announceEdition(manager, { id, rowVersion: 2, effectiveOn, shortNoticeReason: "" });
      return { id, rowVersion: 3 };
    };
    await announce("Training days", "2020-03-01");
    const renaming = await announce("Lessons", "2020-04-01");
    await askWithdrawal(manager, { ...renaming, reason });
    await confirmWithdrawal(second, { ...renaming, rowVersion: 4 });
    await read(owner, listAnnounced);
    expect(kindNames("points:training-days").en).toBe("Training days");
  });

  it("gives its day back to the edition announced before it", async () => {
    const first = await makeAnnounced(manager, "2020-02-01");
    const rival = await makeWithdrawalAsked(later(manager, 5), "2020-02-01");
    const inUse = async () => (await read(owner, (tx) => editionInUse(tx, "2020-02-01"))).id;
    expect(await inUse()).toBe(rival.id);
    await confirmWithdrawal(second, rival);
    expect(await inUse()).toBe(first.id);
    expect((await getComing(owner))?.to.id).toBe(first.id);
  });
});
