import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { answerPersonRequest } from "@/db/mutations/person/answer";
import { declareCredential } from "@/db/mutations/person/credential";
import { addPerson, editPerson } from "@/db/mutations/person/edit";
import { newPersonPaths, sendPersonLink } from "@/db/mutations/person/link";
import { consentByLink, objectByLink, proposeByLink, takeBackByLink } from "@/db/mutations/person/own";
import { listHistory } from "@/db/queries/partner/history";
import { getPerson } from "@/db/queries/person/list";
import { findOwnRecords } from "@/db/queries/person/own";
import { listPersonRequests, listWaitingRequests } from "@/db/queries/person/request";
import { loadFacts } from "@/db/queries/tier/facts";
import { personLink } from "@/db/schema/person";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal, credentialFor, personInput, verifyByReviewer } from "@/db/testing/declaration/typed";
import { makeActor, partnerIdOf, testDay, testSystem } from "@/db/testing/factories";
import { declaredPerson, lettersTo, secretIn } from "@/db/testing/person/declared";
import { makePersonLink, someAddress } from "@/db/testing/person/rows";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { enteredAnHour } from "@/lib/partner/capacity";
import { personLinkLife } from "@/lib/person/request";

const system = testSystem();

const kindsOf = async (actor: Actor) => (await listHistory(actor, partnerIdOf(actor))).map(({ kind }) => kind);
const countedUntil = async (actor: Actor, id: string) => {
  const facts = await read(actor, (tx) => loadFacts(tx, partnerIdOf(actor)));
  return facts?.people.find((one) => one.id === id)?.employedUntil;
};

describe("the link in a person's letter", () => {
  it("shows what each company says under the address, and nothing under another", async () => {
    const first = await declaredPerson();
    const second = await declaredPerson({ email: first.email });
    await declaredPerson();
    const { id } = await declareCredential(first.owner, credentialFor(first.id));
    await verifyByReviewer(id);
    const shown = await findOwnRecords(system, first.linkHash);
    expect(shown?.records.map((one) => [one.id, one.standing])).toEqual([
      [first.id, "counted"],
      [second.id, "nothing-verified"],
    ]);
    expect(shown?.records[0]).toMatchObject({
      name: personInput.name,
      consentedAt: null,
      credentials: [{ type: "VCP", state: "verified", declaredBy: expect.stringContaining("Person") }],
    });
  });

  it("goes to an address that is added or changed later, and to none that stays", async () => {
    const { owner, id, email } = await declaredPerson();
    const other = someAddress();
    await editPerson(owner, { id, rowVersion: 1, ...personInput, name: "Ana Reyes", email });
    expect(await lettersTo(email)).toHaveLength(1);
    await editPerson(owner, { id, rowVersion: 2, ...personInput, email: other });
    expect(await lettersTo(other)).toMatchObject([{ template: "person-declared" }]);
  });

  it("goes to one address three times a day at most, whoever is declared under it", async () => {
    const owner = await makeActor(["owner"]);
    const email = someAddress();
    for (let entered = 0; entered < 5; entered += 1) await addPerson(owner, { ...personInput, email });
    expect(await lettersTo(email)).toHaveLength(3);
  });

  it("is not caused any number of times by one member who changes an address again and again", async () => {
    const { owner, id } = await declaredPerson();
    await writeUnaudited(testSystem(), (tx) =>
      tx.insert(personLink).values(
        Array.from({ length: enteredAnHour }, (_, at) => ({
          ...{ tokenHash: `${id}-${at}`, email: someAddress(), createdBy: owner.accountId },
          ...{ createdAt: owner.at, expiresAt: owner.at, isByEdit: true },
        })),
      ),
    );
    const other = { id, rowVersion: 1, ...personInput, email: someAddress() };
    expect(await catchRefusal(editPerson(owner, other))).toBe("rate-limited");
  });

  it("reaches a corrected address however many people were imported just before", async () => {
    const { owner, id } = await declaredPerson();
    await writeUnaudited(testSystem(), (tx) =>
      newPersonPaths(
        tx,
        owner,
        Array.from({ length: enteredAnHour + 100 }, () => someAddress()),
      ),
    );
    const email = someAddress();
    await editPerson(owner, { id, rowVersion: 1, ...personInput, email });
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it("is over after three months, opens nothing then, and gives way to a new one to the same address", async () => {
    const { email, id } = await declaredPerson();
    const late = testSystem(new Date(Date.now() + personLinkLife + 1_000));
    const linkHash = hashLinkSecret(await makePersonLink(email));
    expect(await findOwnRecords(late, linkHash)).toMatchObject({ isOpen: false, records: [] });
    expect(await catchRefusal(consentByLink(late, { linkHash, id }))).toBe("link-spent");
    await sendPersonLink(late, { email, locale: "fr" });
    const renewed = hashLinkSecret(secretIn((await lettersTo(email)).at(-1)?.text ?? ""));
    expect((await findOwnRecords(late, renewed))?.records.map((one) => one.id)).toEqual([id]);
    expect(await findOwnRecords(late, hashLinkSecret("unknown"))).toBeNull();
  });

  it("does nothing to a record of another address, nor to none", async () => {
    const [mine, theirs] = [await declaredPerson(), await declaredPerson()];
    const { linkHash } = mine;
    for (const id of [theirs.id, randomUUID()]) {
      const row = { linkHash, id };
      expect(await catchRefusal(consentByLink(system, row))).toBe("not-found");
      expect(await catchRefusal(objectByLink(system, { ...row, isRemoval: false, note: "" }))).toBe("not-found");
      const typed = { ...row, name: "Zoé", employedFrom: "2017-09-01", employedUntil: "", note: "" };
      expect(await catchRefusal(proposeByLink(system, typed))).toBe("not-found");
    }
  });
});

describe("a person's word", () => {
  it("consents, is recorded once, and is asked for anew under another address", async () => {
    const { owner, id, linkHash } = await declaredPerson();
    await consentByLink(system, { linkHash, id });
    expect((await getPerson(owner, id))?.consentedAt).toEqual(system.at);
    expect(await kindsOf(owner)).toContain("person.consented");
    expect(await catchRefusal(consentByLink(system, { linkHash, id }))).toBe("unchanged");
    await editPerson(owner, { id, rowVersion: 2, ...personInput, email: someAddress() });
    expect((await getPerson(owner, id))?.consentedAt).toBeNull();
  });

  it("objects, counts for nothing from that day on, and counts again once they consent", async () => {
    const { owner, id, linkHash, partnerId } = await declaredPerson();
    const lead = await makeActor(["programme-manager"]);
    await objectByLink(system, { linkHash, id, isRemoval: false, note: "I left" });
    expect(await countedUntil(owner, id)).toBe(testDay);
    expect((await findOwnRecords(system, linkHash))?.records[0]?.standing).toBe("objected");
    const told = (await emailsAbout(id)).filter(({ template }) => template === "person-asked").map(({ to }) => to);
    expect(told).toEqual(expect.arrayContaining([`${owner.accountId}@test.example`, `${lead.accountId}@test.example`]));
    expect(await listWaitingRequests(owner, partnerId)).toMatchObject([{ kind: "objection", personId: id }]);
    expect(await catchRefusal(objectByLink(system, { linkHash, id, isRemoval: false, note: "" }))).toBe("unchanged");
    await consentByLink(system, { linkHash, id });
    expect(await countedUntil(owner, id)).toBeNull();
    expect((await listPersonRequests(owner, id)).requests.map(({ state }) => state)).toEqual(["taken-back"]);
  });

  it("objects before the first day, and counts on none", async () => {
    const { owner, id, linkHash } = await declaredPerson();
    await editPerson(owner, { id, rowVersion: 1, ...personInput, employedFrom: "2020-01-01", email: null });
    expect(await catchRefusal(objectByLink(system, { linkHash, id, isRemoval: false, note: "" }))).toBe("not-found");
    const email = someAddress();
    await editPerson(owner, { id, rowVersion: 2, ...personInput, employedFrom: "2020-01-01", email });
    const own = hashLinkSecret(await makePersonLink(email));
    await objectByLink(system, { linkHash: own, id, isRemoval: false, note: "" });
    expect(await countedUntil(owner, id)).toBe("2020-01-01");
  });

  it("asks for a correction, which the company makes, and the person sees it", async () => {
    const { owner, id, linkHash, email } = await declaredPerson();
    const typed = { name: "Zoé Durand", employedFrom: "2018-01-01", employedUntil: "", note: "My married name" };
    await proposeByLink(system, { linkHash, id, ...typed });
    const [request] = (await listPersonRequests(owner, id)).requests;
    expect(request?.proposed).toEqual({ name: "Zoé Durand", employedFrom: "2018-01-01" });
    const answer = { id: request?.id ?? "", rowVersion: 1, answer: "accept" as const, note: "" };
    await answerPersonRequest(owner, answer);
    expect(await getPerson(owner, id)).toMatchObject({ name: "Zoé Durand", employedFrom: "2018-01-01" });
    expect((await findOwnRecords(system, linkHash))?.records[0]?.requests).toMatchObject([{ state: "accepted" }]);
    expect((await lettersTo(email)).map(({ template }) => template)).toContain("person-answered");
    expect(await catchRefusal(answerPersonRequest(owner, answer))).toBe("stale");
  });

  it("asks for nothing where nothing differs and nothing is said, and has one correction open at a time", async () => {
    const { owner, id, linkHash } = await declaredPerson();
    const typed = { linkHash, id, name: personInput.name, employedFrom: personInput.employedFrom, employedUntil: "" };
    expect(await catchRefusal(proposeByLink(system, { ...typed, note: "" }))).toBe("unchanged");
    await proposeByLink(system, { ...typed, note: "The VCP is not mine" });
    await proposeByLink(system, { ...typed, note: "Nor is the VCAP" });
    const { requests } = await listPersonRequests(owner, id);
    expect(requests.map(({ state }) => state).sort()).toEqual(["open", "taken-back"]);
    const open = requests.find(({ state }) => state === "open")?.id ?? "";
    await takeBackByLink(system, { linkHash, id: open });
    expect(await catchRefusal(takeBackByLink(system, { linkHash, id: open }))).toBe("stale");
    const { linkHash: other } = await declaredPerson();
    expect(await catchRefusal(takeBackByLink(system, { linkHash: other, id: open }))).toBe("not-found");
  });

  it("asks to be removed, and leaves neither a name nor an address, nor anything that counts", async () => {
    const { owner, id, linkHash, email } = await declaredPerson();
    const claim = await declareCredential(owner, credentialFor(id));
    await verifyByReviewer(claim.id);
    await objectByLink(system, { linkHash, id, isRemoval: true, note: "" });
    const [request] = (await listPersonRequests(owner, id)).requests;
    const row = { id: request?.id ?? "", rowVersion: 1 };
    expect(await answerPersonRequest(owner, { ...row, answer: "accept", note: "" })).toMatchObject({ isRemoved: true });
    expect(await getPerson(owner, id)).toBeNull();
    expect(await countedUntil(owner, id)).toBeUndefined();
    expect(await findOwnRecords(system, linkHash)).toBeNull();
    const letter = (await lettersTo(email)).find(({ template }) => template === "person-answered");
    expect(secretIn(letter?.text ?? "")).toBe("");
    expect(await kindsOf(owner)).toContain("person.removed");
  });
});

describe("the answer to a person", () => {
  it("is given by who declares people in the company, and by nobody else", async () => {
    const { owner, id, linkHash, partnerId } = await declaredPerson();
    await proposeByLink(system, {
      ...{ linkHash, id, name: "Zoé Durand", employedFrom: "2017-09-01", employedUntil: "", note: "" },
    });
    const [request] = (await listPersonRequests(owner, id)).requests;
    const answer = { id: request?.id ?? "", rowVersion: 1, answer: "refuse" as const, note: "Your card says Martin" };
    expect(await catchRefusal(answerPersonRequest(await makeActor(["owner"]), answer))).toBe("not-found");
    const viewer = await makeActor(["viewer"], { partnerId });
    expect(await catchRefusal(answerPersonRequest(viewer, answer))).toBe("not-permitted");
    expect((await listPersonRequests(viewer, id)).may).toEqual({ answer: false });
    expect((await listPersonRequests(await makeActor(["owner"]), id)).requests).toEqual([]);
    await answerPersonRequest(owner, answer);
    expect((await findOwnRecords(system, linkHash))?.records[0]?.requests).toMatchObject([
      { state: "refused", answer: "Your card says Martin" },
    ]);
  });

  it("refuses no objection, which is the person's alone", async () => {
    const { owner, id, linkHash } = await declaredPerson();
    await objectByLink(system, { linkHash, id, isRemoval: false, note: "" });
    const [request] = (await listPersonRequests(owner, id)).requests;
    const row = { id: request?.id ?? "", rowVersion: 1 };
    expect(await catchRefusal(answerPersonRequest(owner, { ...row, answer: "refuse", note: "No" }))).toBe(
      "not-permitted",
    );
    await answerPersonRequest(owner, { ...row, answer: "accept", note: "" });
    expect(await countedUntil(owner, id)).toBe(testDay);
  });
});
