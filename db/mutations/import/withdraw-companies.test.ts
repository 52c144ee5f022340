import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation } from "@/db/mutations/account/accept-invitation";
import { appointOwner } from "@/db/mutations/account/appoint-owner";
import { renewInvitation } from "@/db/mutations/account/invitation";
import { undoImport } from "@/db/mutations/import/undo";
import { editCompany } from "@/db/mutations/partner/profile";
import { addPerson } from "@/db/mutations/person/edit";
import { decideDay } from "@/db/mutations/tier/decide-day";
import { summariseOutdated } from "@/db/mutations/tier/summarise-outdated";
import { findInvitation, mayRenewInvitation } from "@/db/queries/account/invitation";
import { computeImpact } from "@/db/queries/edition/impact";
import { getImport } from "@/db/queries/import/view";
import { exportPartners } from "@/db/queries/list/partner";
import { listHistory } from "@/db/queries/partner/history";
import { getPartner, listPartners } from "@/db/queries/partner/list";
import { getCompany } from "@/db/queries/partner/profile";
import { getOverview } from "@/db/queries/programme/overview";
import { catchRefusal, personInput } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, testDay, testSelf, testSystem } from "@/db/testing/factories";
import {
  acceptAsOwner,
  companyTable,
  foundTable,
  importOf,
  linkHashOf,
  shownImport,
  someNumber,
} from "@/db/testing/import";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { makeException } from "@/db/testing/tier/exception";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { addDays } from "@/lib/date/day";
import { defaultEdition } from "@/lib/edition/catalogue/editions";

const database = withOwnDatabase();
let manager: Actor;

beforeAll(async () => {
  await insertProgramme(database, { todayOn: testDay });
  await makeActor(["owner"]);
});
beforeEach(async () => {
  manager = await makeActor(["programme-manager"]);
});

const threeCompanies = () =>
  companyTable({ "Alpha SA": someNumber(), "Beta SA": someNumber(), "Gamma SA": someNumber() });

const founded = (table = threeCompanies()) => foundTable(manager, table);

const mailOf = async (partnerId: string): Promise<string[]> => {
  const rows = await database<{ state: string }>("SELECT state FROM mail WHERE partner_id = $1", [partnerId]);
  return rows.map(({ state }) => state);
};

const refusalOf = async (actor: Actor, id: string) => {
  const refused = await undoImport(actor, await shownImport(id)).catch((error) => error);
  return [refused.code, refused.params];
};

/** What is told of all companies: how many are listed, exported, counted in each tier, and looked at by jobs. */
const programmeNow = async (day = 0) => {
  const [staff, system] = [actorOnDay(manager, addDays(testDay, day)), testSystem()];
  while ((await summariseOutdated(system)) > 0);
  const exported: string[] = [];
  for await (const rows of exportPartners(staff, {})) exported.push(...rows.map(({ companyName }) => companyName));
  const { overview, outdated } = await getOverview(staff);
  const totals: number[] = [];
  const question = { from: defaultEdition, to: defaultEdition, isAsIfSigned: true };
  await computeImpact(staff, question, { told: ({ done, total }) => totals.push(done, total) });
  const listed = (await listPartners(staff, {})).partners.map(({ name }) => name);
  return { listed, exported, overview, outdated, totals };
};

describe("an import of companies that is undone", () => {
  it("leaves no company anywhere, as if it had never been entered", async () => {
    const before = await programmeNow();
    const { id, partnerIds } = await founded();
    const [first = ""] = partnerIds;
    expect((await programmeNow()).listed).toHaveLength(before.listed.length + 3);
    expect((await getImport(manager, id)).may.undo).toBe(true);
    await undoImport(manager, await shownImport(id));
    expect(await programmeNow()).toEqual(before);
    for (const search of ["Alpha", "SA"])
      expect((await listPartners(manager, { search })).partners.map(({ name }) => name)).toEqual([]);
    expect([await getPartner(manager, first), await getCompany(testSystem(), first)]).toEqual([null, null]);
    expect((await getImport(manager, id)).may.undo).toBe(false);
    expect((await importOf(id)).state).toBe("undone");
    expect(await catchRefusal(undoImport(manager, await shownImport(id)))).toBe("import-over");
    await decideDay(testSystem());
    expect(await database("SELECT FROM tier_decision WHERE partner_id = ANY ($1)", [partnerIds])).toHaveLength(3);
    expect(await database("SELECT FROM partner_outdated WHERE partner_id = ANY ($1)", [partnerIds])).toEqual([]);
  });

  it("says in the history of each company who withdrew it", async () => {
    const { id, partnerIds } = await founded();
    await undoImport(manager, await shownImport(id));
    for (const partnerId of partnerIds) {
      const [last, ...others] = await listHistory(manager, partnerId);
      expect(last).toMatchObject({ kind: "partner.withdrawn", subjectId: partnerId, data: { importId: id } });
      expect(others.map(({ kind }) => kind)).toEqual(["tier.set", "invitation.sent", "partner.admitted"]);
    }
    const rows = await database(
      "SELECT account_id, data FROM audit_event WHERE kind = 'import.undone' AND subject_id = $1",
      [id],
    );
    expect(rows).toEqual([{ account_id: manager.accountId, data: { kind: "companies", records: 3 } }]);
  });

  it("frees the register numbers, so that the same sheet founds the companies anew", async () => {
    const table = threeCompanies();
    const first = await founded(table);
    await undoImport(manager, await shownImport(first.id));
    const second = await founded(table);
    expect((await importOf(second.id)).counts).toEqual({ new: 3 });
    expect(second.partnerIds.filter((one) => first.partnerIds.includes(one))).toEqual([]);
    const listed = (await listPartners(manager, { search: String(table[1]?.[1]) })).partners;
    expect(listed.map(({ id }) => id)).toEqual(second.partnerIds.slice(0, 1));
    await undoImport(manager, await shownImport(second.id));
    expect((await founded(table)).partnerIds).toHaveLength(3);
  });

  it("takes back the invitations that have not left, and ends the links of those that have", async () => {
    const { id, partnerIds } = await founded();
    const [gone = "", waiting = ""] = partnerIds;
    await database("UPDATE mail SET state = 'sent' WHERE partner_id = $1", [gone]);
    const linkHash = await linkHashOf(gone);
    expect(await findInvitation(testSystem(), linkHash)).toMatchObject({ team: "Alpha SA" });
    await undoImport(manager, await shownImport(id));
    expect([await mailOf(gone), await mailOf(waiting)]).toEqual([["sent"], ["cancelled"]]);
    expect(await findInvitation(testSystem(), linkHash)).toBe(null);
    expect(await mayRenewInvitation(testSystem(), linkHash)).toBe(false);
    expect(await catchRefusal(renewInvitation(testSystem(), linkHash))).toBe("link-spent");
    const accountId = manager.accountId ?? "";
    const accepted = { linkHash, accountId, fresh: null, secondFactorAt: null };
    expect(await catchRefusal(acceptInvitation(testSelf(accountId), accepted))).toBe("link-spent");
    expect([await mailOf(gone), await mailOf(waiting)]).toEqual([["sent"], ["cancelled"]]);
  });

  it("is also what was entered of a sheet before it stopped", async () => {
    const { id, partnerIds } = await founded();
    await database("UPDATE import SET state = 'failed', fault = 'bug' WHERE id = $1", [id]);
    expect((await getImport(manager, id)).may.undo).toBe(true);
    await undoImport(manager, await shownImport(id));
    expect(await Promise.all(partnerIds.map((one) => getPartner(manager, one)))).toEqual([null, null, null]);
  });

  it("is not once its rows are forgotten", async () => {
    const { id } = await founded();
    await database("DELETE FROM import_row WHERE import_id = $1", [id]);
    expect((await getImport(manager, id)).may.undo).toBe(false);
    expect(await catchRefusal(undoImport(manager, await shownImport(id)))).toBe("import-over");
  });
});

/** An owner of a company, who is no member of it by any invitation. */
const ownerOf = (partnerId: string) => makeActor(["owner"], { partnerId });

/** What may happen in a company, of which none but the first needs a member. */
const happenings: Readonly<Record<string, (partnerId: string) => Promise<unknown>>> = {
  "somebody accepted the invitation": acceptAsOwner,
  "a member is there": ownerOf,
  "a person was declared": async (partnerId) => addPerson(await ownerOf(partnerId), personInput),
  "its address was changed": async (id) => {
    const owner = await ownerOf(id);
    await editCompany(owner, { id, rowVersion: 1, address: "Elsewhere 2", businessModels: ["reseller"] });
    await database("DELETE FROM session WHERE partner_id = $1", [id]);
    await database("DELETE FROM membership WHERE partner_id = $1", [id]);
  },
  "an exception was granted": async (partnerId) => makeException({ ...manager, partnerId }),
  "somebody else was appointed its owner": async (partnerId) => {
    const by = await makeActor(["administrator"]);
    const [email, reason] = [`new.${partnerId}@belgian.example`, "The contact left the company."];
    await appointOwner({ system: testSelf(by.accountId), by }, { partnerId, email, locale: "en", reason });
  },
  "a member was there and left": async (partnerId) => {
    await ownerOf(partnerId);
    await database("UPDATE membership SET ended_at = now() WHERE partner_id = $1", [partnerId]);
  },
  "a file was uploaded": (partnerId) =>
    database(
      `INSERT INTO file (partner_id, storage_key, name, media_type, size_bytes, sha256, created_at)
       VALUES ($1, gen_random_uuid()::text, 'a.pdf', 'application/pdf', 1, repeat('0', 64), now())`,
      [partnerId],
    ),
};

describe("an import of companies stays, with the name of the company, where", () => {
  it.each(Object.entries(happenings))("%s", async (_, happens) => {
    const { id, partnerIds } = await founded();
    await happens(partnerIds[1] ?? "");
    const now = () => database("SELECT to_jsonb(p) FROM partner p WHERE id = ANY ($1) ORDER BY id", [partnerIds]);
    const before = await now();
    expect(await refusalOf(manager, id)).toEqual(["import-decided", { kind: "companies", count: 1, names: "Beta SA" }]);
    expect(await now()).toEqual(before);
    expect((await importOf(id)).state).toBe("entered");
    expect((await mailOf(partnerIds[0] ?? ""))[0]).toBe("queued");
    expect(await findInvitation(testSystem(), await linkHashOf(partnerIds[0] ?? ""))).toMatchObject({
      team: "Alpha SA",
    });
  });
});

describe("an import of companies", () => {
  it.each(["reviewer", "countersigner", "administrator", "auditor", "owner"] as const)(
    "is not undone by a %s, neither by the portal nor by the database",
    async (role) => {
      const { id, partnerIds } = await founded();
      const other = await makeActor([role]);
      expect(await catchRefusal(undoImport(other, await shownImport(id)))).toBe("not-found");
      const withdraw = sql`SELECT partner_id FROM withdraw_companies(${id}, now())`;
      expect((await writeUnaudited(other, (tx) => tx.execute(withdraw))).rows).toEqual([]);
      expect(await getPartner(manager, partnerIds[0] ?? "")).toMatchObject({ name: "Alpha SA" });
    },
  );

  it("is undone wholly or not at all, where it fails before its end", async () => {
    const { id, partnerIds } = await founded();
    const head = () => database("SELECT seq, hash FROM audit_chain WHERE id = ANY ($1) ORDER BY id", [partnerIds]);
    const before = await head();
    await database(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.kind = 'import.undone' THEN RAISE EXCEPTION 'the disk is full'; END IF; RETURN NEW; END $$`);
    await database("CREATE TRIGGER fails BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION fail()");
    await expect(undoImport(manager, await shownImport(id))).rejects.toThrow();
    await database("DROP FUNCTION fail CASCADE");
    expect([await head(), (await importOf(id)).state]).toEqual([before, "entered"]);
    expect(await getPartner(manager, partnerIds[2] ?? "")).toMatchObject({ name: "Gamma SA" });
    expect(await mailOf(partnerIds[0] ?? "")).toEqual(["queued"]);
  });
});
