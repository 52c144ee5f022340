import { describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { takeBackLetters } from "@/db/mutations/import/notify";
import { undoImport } from "@/db/mutations/import/undo";
import { declareCredential } from "@/db/mutations/person/credential";
import { getActivity, listActivity } from "@/db/queries/activity/list";
import { findCustomerLink } from "@/db/queries/confirmation/link";
import { getImport } from "@/db/queries/import/view";
import { getPerson, listPeople } from "@/db/queries/person/list";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { answerAs, declareAsked, makeCustomerLink, no } from "@/db/testing/confirmation/ask";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal, credentialInput, decideCredential, makePerson } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { checkTable, credentialTable, enterAll, enterTable, importOf, rowsOf, shownImport } from "@/db/testing/import";
import { makePersonWith } from "@/db/testing/person/rows";
import { asOwner } from "@/db/testing/postgres";
import type { Actor } from "@/lib/actor";

const people = async (actor: Actor) => (await listPeople(actor, partnerIdOf(actor))).people;
const peopleHeader = ["Name", "E-mail", "With the company since", "Last day with the company"];

const endOf = async (activityId: string): Promise<string | undefined> => {
  const sql = "SELECT end_reason FROM customer_confirmation WHERE activity_id = $1";
  const { rows } = await asOwner((client) => client.query<{ end_reason: string }>(sql, [activityId]));
  return rows[0]?.end_reason;
};

describe("an import that is undone", () => {
  it("withdraws what it made, and restores what it changed", async () => {
    const owner = await makeActor(["owner"]);
    const personId = await makePerson(owner);
    const id = await enterTable(owner, "people", [
      peopleHeader,
      ["Zoé MARTIN", "zoe@sheet.example", "2017-09-01", "2020-12-31"],
      ["Ada Nouvelle", "ada@sheet.example", "2018-01-01", ""],
    ]);
    expect((await importOf(id)).counts).toEqual({ change: 1, new: 1 });
    expect(await getPerson(owner, personId)).toMatchObject({ email: "zoe@sheet.example", employedUntil: "2021-01-01" });
    await undoImport(owner, await shownImport(id));
    expect(await getPerson(owner, personId)).toMatchObject({ name: "Zoé Martin", email: null, employedUntil: null });
    expect((await people(owner)).map(({ name }) => name)).toEqual(["Zoé Martin"]);
    expect((await importOf(id)).state).toBe("undone");
    expect(await catchRefusal(undoImport(owner, await shownImport(id)))).toBe("import-over");
    const again = await enterTable(owner, "people", [
      peopleHeader,
      ["Ada Nouvelle", "ada@sheet.example", "2018-01-01", ""],
    ]);
    expect((await importOf(again)).counts).toEqual({ new: 1 });
  });

  it("takes back an address with the objection that stands under it, and leaves that where it was said", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const personId = await makePerson(owner);
    const id = await enterTable(owner, "people", [
      peopleHeader,
      ["Zoé MARTIN", "zoe@objects.example", "2017-09-01", "2020-12-31"],
    ]);
    const said = await makePersonWith(partnerId, { email: "zoe@objects.example", objectedOn: "2019-05-01" });
    const carried = "UPDATE person SET objected_on = '2019-05-01', objection_carried = true WHERE id = $1";
    await asOwner((client) => client.query(carried, [personId]));
    await undoImport(owner, await shownImport(id));
    expect(await getPerson(owner, personId)).toMatchObject({ email: null, objectedOn: null });
    expect(await getPerson(owner, said.id)).toMatchObject({ objectedOn: "2019-05-01" });
  });

  it("takes back an address with its objection also once whoever objected was removed", async () => {
    const owner = await makeActor(["owner"]);
    const partnerId = partnerIdOf(owner);
    const personId = await makePerson(owner);
    const email = "zoe@removed.example";
    const said = await makePersonWith(partnerId, { email, objectedOn: "2019-05-01", withdrawnAt: new Date() });
    const id = await enterTable(owner, "people", [peopleHeader, ["Zoé MARTIN", email, "2017-09-01", ""]]);
    expect(await getPerson(owner, personId)).toMatchObject({ email, objectedOn: "2019-05-01" });
    await asOwner((client) => client.query("UPDATE person SET email = NULL WHERE id = $1", [said.id]));
    await undoImport(owner, await shownImport(id));
    expect(await getPerson(owner, personId)).toMatchObject({ email: null, objectedOn: null });
  });

  it("is refused with the name of what was decided, changed or built upon since", async () => {
    const owner = await makeActor(["owner"]);
    const id = await enterTable(owner, "credentials", credentialTable(3));
    const [first, second] = await people(owner);
    await declareCredential(owner, { ...credentialInput, holder: second?.id ?? "", earnedOn: "2018-03-03" });
    await decideCredential(first?.credentials[0]?.id ?? "", { state: "verified" });
    const refused = await undoImport(owner, await shownImport(id)).catch((error) => error);
    expect([refused.code, refused.params]).toEqual([
      "import-decided",
      { kind: "credentials", count: 2, names: "VCP-DCV (Person Number1), Person Number2" },
    ]);
    expect((await people(owner)).map(({ credentials }) => credentials.length)).toEqual([1, 2, 1]);
    expect((await importOf(id)).state).toBe("entered");
  });

  it("was never told to the people it named, where it is undone at once", async () => {
    const owner = await makeActor(["owner"]);
    const id = await enterTable(owner, "credentials", credentialTable(3));
    const states = async () => {
      const ids = (await rowsOf(id)).flatMap(({ did }) =>
        (did ?? []).flatMap(({ of, id: one }) => (of === "person" ? [one] : [])),
      );
      const sql = "SELECT state FROM mail WHERE subject_id = ANY ($1) ORDER BY next_attempt_at";
      const { rows } = await asOwner((client) => client.query<{ state: string }>(sql, [ids]));
      return rows.map(({ state }) => state);
    };
    expect(await states()).toEqual(["queued", "queued", "queued"]);
    await undoImport(owner, await shownImport(id));
    await takeBackLetters(testSystem());
    expect(await states()).toEqual(["cancelled", "cancelled", "cancelled"]);
  });

  it("tells somebody whose address it brought, once, also where a later one is taken back", async () => {
    const owner = await makeActor(["owner"]);
    const personId = await makePerson(owner);
    const email = `zoe-${personId}@sheet.example`;
    const id = await enterTable(owner, "people", [peopleHeader, ["Zoé MARTIN", email, "2015-01-01", "2020-12-31"]]);
    expect((await importOf(id)).counts).toEqual({ change: 1 });
    const letters = async () => (await emailsAbout(personId)).map(({ template, state }) => [template, state]);
    expect(await letters()).toEqual([["person-declared", "queued"]]);
    const again = await enterTable(owner, "people", [peopleHeader, ["Zoé Martin", email, "2015-01-01", "2021-12-31"]]);
    expect((await importOf(again)).counts).toEqual({ change: 1 });
    expect(await letters()).toHaveLength(1);
    await undoImport(owner, await shownImport(again));
    await takeBackLetters(testSystem());
    expect(await letters()).toEqual([["person-declared", "queued"]]);
    expect((await getPerson(owner, personId))?.email).toBe(email);
  });

  it("is never told to whom it brought an address, where it is undone at once", async () => {
    const owner = await makeActor(["owner"]);
    const personId = await makePerson(owner);
    const email = `zoe-${personId}@sheet.example`;
    const id = await enterTable(owner, "people", [peopleHeader, ["Zoé MARTIN", email, "2015-01-01", ""]]);
    await undoImport(owner, await shownImport(id));
    await takeBackLetters(testSystem());
    expect((await emailsAbout(personId)).map(({ state }) => state)).toEqual(["cancelled"]);
  });

  it("takes back activity, and leaves what was there before", async () => {
    const owner = await makeActor(["owner"]);
    const header = ["Kind", "Date", "Amount", "Points", "Customer", "Reference"];
    const table = [
      header,
      ["licence-revenue", "2019-06-03", 12_500.5, "", "Port", "SO-1"],
      ["licence-revenue", "2019-06-04", -500, "", "Port", "SO-1"],
      ["cloud-service", "2019-08", "", 1_900, "", ""],
      ["deployment", "2019-05-20", "", "", "Mairie", "D-1"],
      ["deployment", "2019-05-20", "", "", "", "D-2"],
    ];
    const id = await enterTable(owner, "activity", table);
    expect((await importOf(id)).counts).toEqual({ new: 4, fault: 1 });
    expect((await listActivity(owner, partnerIdOf(owner))).activities).toHaveLength(4);
    const again = await enterTable(owner, "activity", [header, ["cloud-service", "2019-08", "", 2_000, "", ""]]);
    expect((await importOf(again)).counts).toEqual({ change: 1 });
    await undoImport(owner, await shownImport(again));
    expect((await listActivity(owner, partnerIdOf(owner), { kind: "cloud-service" })).activities).toMatchObject([
      { points: 1_900 },
    ]);
    // The cloud service was changed meanwhile, though it says the same as before.
    expect(await catchRefusal(undoImport(owner, await shownImport(id)))).toBe("import-decided");
  });

  it("is not by somebody who may not change a kind of what it entered", async () => {
    const contributor = await makeActor(["contributor"]);
    const finance = await makeActor(["finance"], { partnerId: partnerIdOf(contributor) });
    const id = await enterTable(contributor, "activity", [
      ["Kind", "Date", "Customer", "Reference"],
      ["deployment", "2019-05-20", "Mairie", "D-1"],
    ]);
    expect((await getImport(finance, id)).may).toEqual({ undo: false });
    expect((await getImport(contributor, id)).may).toEqual({ undo: true });
    expect(await catchRefusal(undoImport(finance, await shownImport(id)))).toBe("not-permitted");
    expect((await importOf(id)).state).toBe("entered");
    await undoImport(contributor, await shownImport(id));
    const header = ["Kind", "Date", "Amount", "Reference"];
    const sale = await enterTable(finance, "activity", [header, ["licence-revenue", "2019-06-03", 100, "SO-9"]]);
    expect((await getImport(finance, sale)).may).toEqual({ undo: true });
  });

  it("ends the link to a customer who was told otherwise, and of what it takes back", async () => {
    await ensureProgramme();
    const owner = await makeActor(["owner"]);
    const asked = await declareAsked(owner);
    const { reference = "" } = (await getActivity(owner, asked.id)) ?? {};
    const state = async (secret: string) => (await findCustomerLink(testSystem(), hashLinkSecret(secret)))?.state;
    const header = ["Kind", "Date", "Customer", "Reference"];
    const same = await checkTable(owner, "activity", [header, ["deployment", "2019-05-20", "Another town", reference]]);
    expect((await importOf(same)).counts).toEqual({ change: 1 });
    expect(await state(asked.secret)).toBe("open");
    await enterAll(owner, same);
    expect([await state(asked.secret), await endOf(asked.id)]).toEqual(["changed", "changed"]);
    const made = await enterTable(owner, "activity", [header, ["deployment", "2019-05-21", "Port", "D-made"]]);
    const [id = ""] = (await rowsOf(made)).flatMap(({ did }) => (did ?? []).map((one) => one.id));
    const secret = await makeCustomerLink(owner, id);
    expect(await state(secret)).toBe("open");
    await undoImport(owner, await shownImport(made));
    expect(await endOf(id)).toBe("withdrawn");
  });

  it("is refused where a customer answered since", async () => {
    await ensureProgramme();
    const owner = await makeActor(["owner"]);
    const header = ["Kind", "Date", "Customer", "Reference"];
    const made = await enterTable(owner, "activity", [header, ["deployment", "2019-05-21", "Port", "D-made"]]);
    const [id = ""] = (await rowsOf(made)).flatMap(({ did }) => (did ?? []).map((one) => one.id));
    await answerAs(await makeCustomerLink(owner, id), no);
    expect((await getActivity(owner, id))?.state).toBe("declared");
    expect(await catchRefusal(undoImport(owner, await shownImport(made)))).toBe("import-decided");
  });

  it("is not made of kinds that its maker may not declare", async () => {
    const owner = await makeActor(["owner"]);
    const contributor = await makeActor(["contributor"], { partnerId: partnerIdOf(owner) });
    const id = await checkTable(contributor, "activity", [
      ["Kind", "Date", "Amount", "Reference"],
      ["licence-revenue", "2019-06-03", 100, "SO-9"],
    ]);
    expect((await rowsOf(id)).map(({ will, faults }) => [will, faults])).toEqual([
      ["fault", { kind: "kind-not-yours" }],
    ]);
  });
});
