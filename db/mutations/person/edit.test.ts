import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { declareCredential } from "@/db/mutations/person/credential";
import { addPerson, editPerson, leavePerson, withdrawPerson } from "@/db/mutations/person/edit";
import { consentByLink } from "@/db/mutations/person/own";
import { getCredential } from "@/db/queries/person/credential";
import { getPerson, listPeople } from "@/db/queries/person/list";
import { listPersonRequests, listWaitingRequests } from "@/db/queries/person/request";
import { person } from "@/db/schema/partner";
import { mail } from "@/db/schema/record";
import { catchRefusal, credentialFor, decideCredential, makePerson, personInput } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { makePersonLink, makePersonRequest, makePersonWith, someAddress } from "@/db/testing/person/rows";
import { writeUnaudited } from "@/db/transaction";
import { withIdempotencyKey } from "@/lib/actor";

const owner = await makeActor(["owner"]);
const partnerId = partnerIdOf(owner);
const stranger = await makeActor(["owner"]);

describe("a person", () => {
  it("is added by owners and contributors only", async () => {
    const contributor = await makeActor(["contributor"], { partnerId });
    expect(await catchRefusal(addPerson(contributor, personInput))).toBe("none");
    for (const role of ["viewer", "finance", "signatory"] as const)
      expect(await catchRefusal(addPerson(await makeActor([role], { partnerId }), personInput))).toBe("not-permitted");
    expect(await catchRefusal(addPerson(await makeActor(["administrator"]), personInput))).toBe("not-permitted");
  });

  it("of another company does not exist", async () => {
    const id = await makePerson(owner);
    const row = { id, rowVersion: 1 };
    expect(await getPerson(stranger, id)).toBeNull();
    expect(await catchRefusal(editPerson(stranger, { ...row, ...personInput }))).toBe("not-found");
    expect(await catchRefusal(leavePerson(stranger, { ...row, employedUntil: "2019-09-30" }))).toBe("not-found");
    expect(await catchRefusal(withdrawPerson(stranger, row))).toBe("not-found");
    expect(await catchRefusal(withdrawPerson(owner, { id: randomUUID(), rowVersion: 1 }))).toBe("not-found");
  });

  it("changes, and a form shown before the change is stale", async () => {
    const id = await makePerson(owner);
    await editPerson(owner, { id, rowVersion: 1, ...personInput, name: "Zoé Durand", email: "zoe@example.test" });
    expect(await getPerson(owner, id)).toMatchObject({ name: "Zoé Durand", email: "zoe@example.test", rowVersion: 2 });
    expect(await catchRefusal(editPerson(owner, { id, rowVersion: 1, ...personInput }))).toBe("stale");
  });

  it("leaves on a day that is not before the first day", async () => {
    const id = await makePerson(owner);
    expect(await catchRefusal(leavePerson(owner, { id, rowVersion: 1, employedUntil: "2016-01-01" }))).toBe(
      "invalid employedUntil:until-before-from",
    );
    await leavePerson(owner, { id, rowVersion: 1, employedUntil: "2019-10-01" });
    expect(await getPerson(owner, id)).toMatchObject({ employedUntil: "2019-10-01", isEmployed: false });
  });

  it("is withdrawn with their waiting credentials, unless one was verified", async () => {
    const id = await makePerson(owner);
    const claim = await declareCredential(owner, credentialFor(id));
    await decideCredential(claim.id, { state: "verified" });
    expect(await catchRefusal(withdrawPerson(owner, { id, rowVersion: 1 }))).toBe("person-verified");
    await decideCredential(claim.id, { state: "more-asked" });
    await withdrawPerson(owner, { id, rowVersion: 1 });
    expect(await getPerson(owner, id)).toBeNull();
    expect((await getCredential(owner, claim.id))?.state).toBe("withdrawn");
    expect(await catchRefusal(declareCredential(owner, credentialFor(id)))).toBe("not-found");
  });

  it("is entered once when it is sent twice under one key", async () => {
    const actor = await makeActor(["owner"]);
    const keyed = withIdempotencyKey(actor, randomUUID());
    const [first, second] = await Promise.all([addPerson(keyed, personInput), addPerson(keyed, personInput)]);
    expect(second).toEqual(first);
    expect((await listPeople(actor, partnerIdOf(actor))).people).toHaveLength(1);
  });
});

it("is notified by email where an address was given, and not otherwise", async () => {
  const actor = await makeActor(["owner"]);
  const lettersAbout = (id: string) =>
    writeUnaudited(testSystem(), (tx) =>
      tx.select({ to: mail.toEmail, text: mail.textBody }).from(mail).where(eq(mail.subjectId, id)),
    );
  const told = await addPerson(actor, { ...personInput, email: "zoe@example.test" });
  const untold = await addPerson(actor, personInput);
  const [letter] = await lettersAbout(told.id);
  expect(letter).toMatchObject({ to: "zoe@example.test", text: expect.stringContaining("certifications") });
  expect(await lettersAbout(untold.id)).toEqual([]);
});

describe("an objection", () => {
  const objectedOn = "2019-05-01";
  const wordOf = async (id: string) => {
    const [row] = await writeUnaudited(testSystem(), (tx) => tx.select().from(person).where(eq(person.id, id)));
    return row && { objectedOn: row.objectedOn, consentedAt: row.consentedAt };
  };

  it("is not lifted by another address, nor by none", async () => {
    const { id, email } = await makePersonWith(partnerId, { objectedOn });
    for (const other of [someAddress(), null])
      expect(await catchRefusal(editPerson(owner, { id, rowVersion: 1, ...personInput, email: other }))).toBe(
        "invalid email:person-objects",
      );
    await editPerson(owner, { id, rowVersion: 1, ...personInput, email });
    expect((await wordOf(id))?.objectedOn).toBe(objectedOn);
  });

  it("is not lifted where it was said by taking its address away, also while another record carries it", async () => {
    const said = await makePersonWith(partnerId, { objectedOn });
    const carried = await makePersonWith(partnerId, { email: said.email });
    const emptied = (id: string) =>
      writeUnaudited(owner, (tx) => tx.update(person).set({ email: null }).where(eq(person.id, id)));
    await expect(emptied(said.id)).rejects.toMatchObject({ cause: { code: "42501" } });
    expect((await wordOf(said.id))?.objectedOn).toBe(objectedOn);
    await emptied(carried.id);
    expect((await wordOf(carried.id))?.objectedOn).toBeNull();
    expect((await wordOf(said.id))?.objectedOn).toBe(objectedOn);
  });

  it("is carried past an agreement of the same day, which may have come before it", async () => {
    const consentedAt = new Date(`${objectedOn}T20:00:00Z`);
    const { email } = await makePersonWith(partnerId, { consentedAt });
    await makePersonWith(partnerId, { email, objectedOn });
    expect(await wordOf((await addPerson(owner, { ...personInput, email })).id)).toMatchObject({ objectedOn });
  });

  it("is carried to a new record of the address, and to one that gets it, also once the first is withdrawn", async () => {
    const { id, email } = await makePersonWith(partnerId, { objectedOn });
    const input = { ...personInput, email };
    expect(await wordOf((await addPerson(owner, input)).id)).toMatchObject({ objectedOn });
    await withdrawPerson(owner, { id, rowVersion: 1 });
    expect(await wordOf((await addPerson(owner, input)).id)).toMatchObject({ objectedOn });
    const old = await makePersonWith(partnerId, { consentedAt: new Date() });
    await editPerson(owner, { id: old.id, rowVersion: 1, ...input });
    expect(await wordOf(old.id)).toEqual({ objectedOn, consentedAt: null });
    expect(await wordOf((await addPerson(stranger, input)).id)).toMatchObject({ objectedOn: null });
  });

  it("is not carried once the person agreed again", async () => {
    const { email } = await makePersonWith(partnerId, { objectedOn, withdrawnAt: new Date() });
    const since = await addPerson(owner, { ...personInput, email });
    await consentByLink(testSystem(), { id: since.id, linkHash: hashLinkSecret(await makePersonLink(email)) });
    expect(await wordOf((await addPerson(owner, { ...personInput, email })).id)).toMatchObject({ objectedOn: null });
  });
});

it("a person who is withdrawn waits for no answer any more", async () => {
  const actor = await makeActor(["owner"]);
  const { id } = await makePersonWith(partnerIdOf(actor));
  await makePersonRequest({ id, partnerId: partnerIdOf(actor) });
  await withdrawPerson(actor, { id, rowVersion: 1 });
  expect(await listWaitingRequests(actor, partnerIdOf(actor))).toEqual([]);
  expect((await listPersonRequests(actor, id)).requests).toMatchObject([{ state: "ended" }]);
});

describe("the list of people", () => {
  it("pages by name without a gap or a repeat", async () => {
    const actor = await makeActor(["owner"]);
    const names = Array.from({ length: 53 }, (_, i) => `Person ${String(i % 30).padStart(2, "0")}`);
    for (const name of names) await addPerson(actor, { ...personInput, name });
    const seen: string[] = [];
    const ids = new Set<string>();
    for (let after: string | undefined, more = true; more; ) {
      const page = await listPeople(actor, partnerIdOf(actor), { after });
      for (const { id, name } of page.people) {
        seen.push(name);
        ids.add(id);
      }
      after = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(seen).toEqual([...names].sort());
    expect(ids.size).toBe(53);
  });

  it("is searched by a part of the name, with wildcards taken as letters", async () => {
    const actor = await makeActor(["owner"]);
    for (const name of ["Anne Le Gall", "Marc 100%"]) await addPerson(actor, { ...personInput, name });
    const find = async (search: string) =>
      (await listPeople(actor, partnerIdOf(actor), { search })).people.map(({ name }) => name);
    expect(await find("le g")).toEqual(["Anne Le Gall"]);
    expect(await find("%")).toEqual(["Marc 100%"]);
    expect(await find("_")).toEqual([]);
    expect((await listPeople(actor, partnerIdOf(actor), { search: "nobody" })).isEmpty).toBe(false);
  });

  it("is empty for a member of another company", async () => {
    expect(await catchRefusal(listPeople(stranger, partnerId))).toBe("not-permitted");
  });
});
