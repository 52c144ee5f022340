import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { askWithdrawal, confirmWithdrawal, takeBackWithdrawal } from "@/db/mutations/edition/withdraw";
import { getComing } from "@/db/queries/edition/coming";
import { findEdition, listEditions } from "@/db/queries/edition/list";
import { findWithdrawn } from "@/db/queries/edition/withdrawn";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeAnnounced, makeDraft, makeShortNotice, makeWithdrawalAsked } from "@/db/testing/edition";
import { actorOnDay, makeActor, visitorActor } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { makeProgramme } from "@/db/testing/programme";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { vendorRoles } from "@/lib/role";

const database = withOwnDatabase();
const day = "2020-06-01";
const reason = "A threshold was wrong";

let manager: Actor;
let second: Actor;
let owner: Actor;

beforeAll(async () => {
  ({ manager, second, owner } = await makeProgramme(database));
});

const events = async (id: string): Promise<unknown[]> =>
  (
    await database<{ kind: string; by: string }>(
      `SELECT kind, account_id AS by FROM audit_event
       WHERE data ->> 'edition' = $1 AND kind LIKE 'edition.withdraw%' ORDER BY seq`,
      [id],
    )
  ).map(({ kind, by }) => [kind, by]);

describe("asking for a withdrawal", () => {
  it("leaves the edition announced, with the reason and the person who asked", async () => {
    const { id, rowVersion } = await makeWithdrawalAsked(manager, day);
    expect(rowVersion).toBe(3);
    const found = await findEdition(manager, id);
    expect(found).toMatchObject({ state: "announced", rowVersion, effectiveOn: day });
    expect(found?.withdrawal).toMatchObject({ reason, isAskedByReader: true, confirmedBy: null, on: null });
    expect((await findEdition(second, id))?.withdrawal?.isAskedByReader).toBe(false);
    expect((await getComing(owner))?.to.id).toBe(id);
    expect(await findWithdrawn(owner, id)).toBeNull();
    expect(await events(id)).toEqual([["edition.withdrawal-asked", manager.accountId]]);
    const lines = async (on: string) =>
      (await listEditions(actorOnDay(manager, on))).lines.find((one) => one.id === id);
    expect(await lines("2019-10-01")).toMatchObject({ state: "announced", isWithdrawalAsked: true });
    expect(await lines(day)).toMatchObject({ state: "announced", isWithdrawalAsked: false, isInUse: true });
    await confirmWithdrawal(second, { id, rowVersion });
    expect((await events(id)).at(-1)).toEqual(["edition.withdrawn", second.accountId]);
  });

  it.each(vendorRoles.filter((role) => role !== "programme-manager"))("is refused to a %s", async (role) => {
    const row = await makeAnnounced(manager);
    expect(await catchRefusal(askWithdrawal(await makeActor([role]), { ...row, reason }))).toBe("not-permitted");
  });

  it("is refused to partners and visitors", async () => {
    const row = await makeAnnounced(manager);
    for (const stranger of [owner, visitorActor()])
      expect(await catchRefusal(askWithdrawal(stranger, { ...row, reason }))).toBe("not-permitted");
  });

  it("is refused as stale where the row changed, was asked already, or is not announced", async () => {
    const announced = await makeAnnounced(manager);
    expect(await catchRefusal(askWithdrawal(manager, { ...announced, rowVersion: 1, reason }))).toBe("stale");
    const asked = await makeWithdrawalAsked(manager);
    expect(await catchRefusal(askWithdrawal(second, { ...asked, reason }))).toBe("not-permitted");
    const other = await makeActor(["programme-manager"]);
    expect(await catchRefusal(askWithdrawal(other, { ...asked, reason }))).toBe("stale");
    for (const row of [await makeDraft(manager), await makeShortNotice(manager)])
      expect(await catchRefusal(askWithdrawal(manager, { ...row, reason }))).toBe("stale");
    expect(await catchRefusal(askWithdrawal(manager, { id: "none", rowVersion: 1, reason }))).toBe("not-found");
  });

  it("is refused from the day the edition is in force, not the day before", async () => {
    const row = await makeAnnounced(manager, day);
    const input = { ...row, reason };
    expect(await catchRefusal(askWithdrawal(actorOnDay(manager, day), input))).toBe("edition-in-force");
    expect(await catchRefusal(askWithdrawal(actorOnDay(manager, "2020-07-01"), input))).toBe("edition-in-force");
    expect(await catchRefusal(askWithdrawal(actorOnDay(manager, "2020-05-31"), input))).toBe("none");
  });

  it("succeeds once where two ask at the same time", async () => {
    const row = await makeAnnounced(manager);
    const asked = () => catchRefusal(askWithdrawal(manager, { ...row, reason }));
    expect((await Promise.all([asked(), asked()])).sort()).toEqual(["none", "stale"]);
  });
});

describe("confirming a withdrawal", () => {
  it("is never done by the person who asked, whatever their roles", async () => {
    const both = await makeActor(["programme-manager", "administrator"]);
    const row = await makeWithdrawalAsked(both);
    expect(await catchRefusal(confirmWithdrawal(both, row))).toBe("second-person");
    expect((await findEdition(both, row.id))?.state).toBe("announced");
  });

  it.each(vendorRoles)("is done by programme managers and administrators only: %s", async (role) => {
    const row = await makeWithdrawalAsked(manager);
    const may = role === "programme-manager" || role === "administrator";
    const actor = await makeActor([role]);
    expect((await findEdition(actor, row.id))?.may.announce).toBe(may);
    expect(await catchRefusal(confirmWithdrawal(actor, row))).toBe(may ? "none" : "not-permitted");
  });

  it("is refused as stale where nobody asked, the row changed, or it is done already", async () => {
    expect(await catchRefusal(confirmWithdrawal(second, await makeAnnounced(manager)))).toBe("stale");
    const row = await makeWithdrawalAsked(manager);
    expect(await catchRefusal(confirmWithdrawal(second, { ...row, rowVersion: 2 }))).toBe("stale");
    await confirmWithdrawal(second, row);
    for (const again of [row, { ...row, rowVersion: 4 }])
      expect(await catchRefusal(confirmWithdrawal(second, again))).toBe("stale");
  });

  it("is refused once the edition is in force, even where it was asked before", async () => {
    const row = await makeWithdrawalAsked(manager, day);
    expect(await catchRefusal(confirmWithdrawal(actorOnDay(second, day), row))).toBe("edition-in-force");
    expect(await catchRefusal(confirmWithdrawal(actorOnDay(second, "2020-05-31"), row))).toBe("none");
  });

  it("and taking it back at once end in one of the two", async () => {
    const row = await makeWithdrawalAsked(manager);
    const answers = await Promise.all([
      catchRefusal(confirmWithdrawal(second, row)),
      catchRefusal(takeBackWithdrawal(manager, row)),
    ]);
    expect(answers.sort()).toEqual(["none", "stale"]);
  });
});

describe("taking a request back", () => {
  it("leaves the edition announced as it was, and lets it be asked again", async () => {
    const row = await makeWithdrawalAsked(manager);
    await takeBackWithdrawal(manager, row);
    expect(await findEdition(manager, row.id)).toMatchObject({ state: "announced", rowVersion: 4, withdrawal: null });
    await askWithdrawal(manager, { ...row, rowVersion: 4, reason: "Again" });
    expect((await findEdition(manager, row.id))?.withdrawal?.reason).toBe("Again");
    expect(await events(row.id)).toEqual([
      ["edition.withdrawal-asked", manager.accountId],
      ["edition.withdrawal-taken-back", manager.accountId],
      ["edition.withdrawal-asked", manager.accountId],
    ]);
  });

  it("is for those who may announce, and refused as stale where there is nothing to take back", async () => {
    const row = await makeWithdrawalAsked(manager);
    expect(await catchRefusal(takeBackWithdrawal(await makeActor(["reviewer"]), row))).toBe("not-permitted");
    expect(await catchRefusal(takeBackWithdrawal(second, { ...row, rowVersion: 2 }))).toBe("stale");
    expect(await catchRefusal(takeBackWithdrawal(second, row))).toBe("none");
    expect(await catchRefusal(takeBackWithdrawal(second, { ...row, rowVersion: 4 }))).toBe("stale");
  });
});

describe("the table of editions", () => {
  const change = (actor: Actor, id: string, values: string): Promise<string> =>
    writeUnaudited(actor, async (tx) => {
      await tx.execute(sql.raw(`UPDATE edition SET ${values} WHERE id = '${id}'`));
    }).then(
      () => "none",
      (error: Error & { cause?: Error }) => error.cause?.message ?? error.message,
    );
  const withdrawn = (by: Actor, on = "2019-10-01"): string =>
    `state = 'withdrawn', withdrawn_by = '${by.accountId}', withdrawn_at = now(), withdrawn_on = '${on}'`;
  const asked = (by: Actor): string =>
    `withdrawal_reason = 'x', withdrawal_asked_by = '${by.accountId}', withdrawal_asked_at = now()`;

  it("refuses a withdrawal that was not asked, by one person, in another's name, or on its day", async () => {
    const { id } = await makeAnnounced(manager, day);
    expect(await change(second, id, withdrawn(second))).toMatch("edition_withdrawn");
    expect(await change(second, id, `${asked(second)}, ${withdrawn(second)}`)).toMatch("asked before it is confirmed");
    expect(await change(second, id, asked(manager))).toMatch("asked in one's own name");
    expect(await change(manager, id, asked(manager))).toBe("none");
    expect(await change(manager, id, withdrawn(manager))).toMatch("edition_withdrawn");
    expect(await change(manager, id, withdrawn(second))).toMatch("confirmed in one's own name");
    expect(await change(second, id, withdrawn(second, day))).toMatch("edition_withdrawn");
    expect(await change(second, id, `${withdrawn(second)}, body = '{}'`)).toMatch("announced edition does not change");
    expect(await change(second, id, withdrawn(second))).toBe("none");
  });

  it("keeps a withdrawn edition as it is, and never lets one be announced again", async () => {
    const row = await makeWithdrawalAsked(manager, day);
    await confirmWithdrawal(second, row);
    for (const values of ["state = 'announced'", "body = '{}'", "withdrawal_reason = 'y'", "row_version = 9"])
      expect(await change(second, row.id, values)).toMatch("withdrawn edition does not change");
  });

  it("keeps who announced an edition, and when", async () => {
    const { id } = await makeAnnounced(manager, day);
    for (const values of [`announced_by = '${second.accountId}'`, "announced_at = now()", "state = 'draft'"])
      expect(await change(second, id, values)).toMatch("announced edition does not change");
  });
});
