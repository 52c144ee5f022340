import { and, eq, inArray, ne } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { undoImport } from "@/db/mutations/import/undo";
import { answerPersonRequest } from "@/db/mutations/person/answer";
import { mergePeople } from "@/db/mutations/person/merge";
import { objectByLink, proposeByLink } from "@/db/mutations/person/own";
import { findOwnRecords } from "@/db/queries/person/own";
import { listPersonRequests } from "@/db/queries/person/request";
import { person } from "@/db/schema/partner";
import { personLink, personMerge, personRequest } from "@/db/schema/person";
import { mail } from "@/db/schema/record";
import { catchRefusal, personInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { enterTable, importOf, rowsOf, shownImport } from "@/db/testing/import";
import { declaredPerson, lettersTo, secretIn } from "@/db/testing/person/declared";
import { makePersonWith, someAddress } from "@/db/testing/person/rows";
import { read } from "@/db/transaction";

const system = testSystem();

describe("a removal", () => {
  it("leaves no name and no address in any column once they were removed, and no link to the address", async () => {
    const { owner, id, linkHash, email, partnerId } = await declaredPerson();
    const entered = await enterTable(owner, "people", [
      ["Name", "E-mail", "With the company since", "Last day with the company"],
      [personInput.name, email, personInput.employedFrom, "2030-12-31"],
      ["Ada Other", someAddress(), "2018-01-01", ""],
    ]);
    expect((await importOf(entered)).counts).toEqual({ change: 1, new: 1 });
    const former = someAddress();
    const withdrawn = await makePersonWith(partnerId, { name: "Zoé Gone", email, withdrawnAt: new Date() });
    const merged = await makePersonWith(partnerId, { name: "Zoé Twice", email: former });
    const pair = { oneId: id, oneVersion: 2, otherId: merged.id, otherVersion: 1 };
    await mergePeople(owner, { ...pair, keptId: id });
    await proposeByLink(system, {
      ...{ linkHash, id, name: "Zoé Durand", employedFrom: "2017-09-01", employedUntil: "", note: "I am Zoé" },
    });
    await objectByLink(system, { linkHash, id, isRemoval: true, note: "Zoé again" });
    const asked = (await listPersonRequests(owner, id)).requests.find(({ kind }) => kind === "removal");
    const row = { id: asked?.id ?? "", rowVersion: 1 };
    await answerPersonRequest(owner, { ...row, answer: "accept", note: "" });
    const ids = [id, withdrawn.id, merged.id];
    const left = await read(testSystem(), async (tx) => ({
      people: await tx.select().from(person).where(inArray(person.id, ids)),
      requests: await tx.select().from(personRequest).where(eq(personRequest.personId, id)),
      merges: await tx.select().from(personMerge).where(eq(personMerge.keptId, id)),
      links: await tx
        .select()
        .from(personLink)
        .where(inArray(personLink.email, [email, former])),
      letters: await tx
        .select()
        .from(mail)
        .where(and(inArray(mail.subjectId, ids), ne(mail.template, "person-answered"))),
    }));
    const [named, other] = await rowsOf(entered);
    expect(JSON.stringify(named)).not.toMatch(/Zoé|@/i);
    expect([named?.cells, named?.will, named?.did?.[0]?.id]).toEqual([[], "change", id]);
    expect(JSON.stringify(other)).toContain("Ada Other");
    expect(await catchRefusal(undoImport(owner, await shownImport(entered)))).toBe("import-decided");
    expect(left.letters.length).toBeGreaterThan(0);
    expect(new Set(left.letters.map(({ state }) => state))).toEqual(new Set(["cancelled"]));
    expect((await lettersTo(email)).map(({ template }) => template)).toEqual(["person-answered"]);
    expect(JSON.stringify(left)).not.toMatch(/Zoé|@/);
    expect(left.people.map(({ name, email: address }) => [name, address])).toEqual(ids.map(() => ["—", null]));
    expect(left.requests.map(({ state }) => state).sort()).toEqual(["accepted", "ended"]);
    expect(left.links).toEqual([]);
  });

  it("stays readable to whom another company declares under the address of a removed record", async () => {
    const { owner, id, linkHash, email } = await declaredPerson();
    const other = await declaredPerson({ email });
    await objectByLink(system, { linkHash, id, isRemoval: true, note: "" });
    const [request] = (await listPersonRequests(owner, id)).requests;
    await answerPersonRequest(owner, { id: request?.id ?? "", rowVersion: 1, answer: "accept", note: "" });
    expect((await findOwnRecords(system, linkHash))?.records.map((one) => one.id)).toEqual([other.id]);
    const letter = (await lettersTo(email)).find(({ template }) => template === "person-answered");
    expect(secretIn(letter?.text ?? "")).not.toBe("");
  });

  it("holds no link in the answer where another company only has a withdrawn record of the address", async () => {
    const { owner, id, linkHash, email } = await declaredPerson();
    await makePersonWith(partnerIdOf(await makeActor(["owner"])), { email, withdrawnAt: new Date() });
    await objectByLink(system, { linkHash, id, isRemoval: true, note: "" });
    const [request] = (await listPersonRequests(owner, id)).requests;
    await answerPersonRequest(owner, { id: request?.id ?? "", rowVersion: 1, answer: "accept", note: "" });
    const letter = (await lettersTo(email)).find(({ template }) => template === "person-answered");
    expect(secretIn(letter?.text ?? "")).toBe("");
    expect(await findOwnRecords(system, linkHash)).toBeNull();
  });
});
