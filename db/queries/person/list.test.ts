import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getPerson, listHolders, listPeople } from "@/db/queries/person/list";
import { personNames } from "@/db/queries/person/names";
import { account } from "@/db/schema/account";
import { person } from "@/db/schema/partner";
import { makeCredential, makePersonRow } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, makePartner, partnerIdOf, testSystem, visitorActor } from "@/db/testing/factories";
import { walkPages } from "@/db/testing/walk-pages";
import { read, writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { partnerRoles, vendorRoles } from "@/lib/role";

const change = (id: string, fields: Partial<typeof person.$inferInsert>): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.update(person).set(fields).where(eq(person.id, id));
  });

const company = async (names: string[]) => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  const ids: string[] = [];
  for (const name of names) ids.push(await makePersonRow(partnerId, name));
  return { owner, partnerId, ids, first: ids[0] ?? "" };
};

type Company = Awaited<ReturnType<typeof company>>;

/** Four sorts of name among sixty people, so that pages end between people of the same name. */
const crowd = Array.from({ length: 60 }, (_, place) => ["Ada", "ada", "Bo", "Zoé"][place % 4] ?? "");

let own: Company;
let other: Company;
let large: Company;

beforeAll(async () => {
  own = await company(["zoé Martin", "Émile Roux", "Ada_1", "AdaX1", "Bo 100%", "Bo 1000"]);
  other = await company(["Émile Autre", "Ada Autre"]);
  large = await company(crowd);
});

const names = async (actor: Actor, partnerId: string, search?: string): Promise<string[]> =>
  (await listPeople(actor, partnerId, { search })).people.map(({ name }) => name);

const walk = (actor: Actor, { partnerId }: Company) => walkPages((after) => listPeople(actor, partnerId, { after }));

const idsOf = (pages: Awaited<ReturnType<typeof walk>>): string[] =>
  pages.flatMap(({ people }) => people.map(({ id }) => id));

describe("the list of people", () => {
  it("shows the own company's people by name, whatever their case and accents", async () => {
    expect(await names(own.owner, own.partnerId)).toEqual([
      ...["Ada_1", "AdaX1", "Bo 100%", "Bo 1000", "Émile Roux", "zoé Martin"],
    ]);
    expect(await names(other.owner, other.partnerId)).toEqual(["Ada Autre", "Émile Autre"]);
  });

  it.each([
    ["émile", ["Émile Roux"]],
    ["ÉMILE", ["Émile Roux"]],
    ["emile", ["Émile Roux"]],
    ["émile".normalize("NFD"), ["Émile Roux"]],
    ["ZOÉ m", ["zoé Martin"]],
    ["a_1", ["Ada_1"]],
    ["0%", ["Bo 100%"]],
    ["%", ["Bo 100%"]],
    ["\\", []],
    ["Autre", []],
    ["' OR 1=1 --", []],
    ["", ["Ada_1", "AdaX1", "Bo 100%", "Bo 1000", "Émile Roux", "zoé Martin"]],
  ])("finds by the letters %j", async (search, found) => {
    expect(await names(own.owner, own.partnerId, search)).toEqual(found);
  });

  it("has pages of 25 that repeat nobody and leave nobody out, also among people of one name", async () => {
    const pages = await walk(large.owner, large);
    expect(pages.map(({ people }) => people.length)).toEqual([25, 25, 10]);
    expect([...idsOf(pages)].sort()).toEqual([...large.ids].sort());
    const shown = pages.flatMap(({ people }) => people.map(({ name }) => name.toLowerCase()));
    expect(shown).toEqual([...Array(30).fill("ada"), ...Array(15).fill("bo"), ...Array(15).fill("zoé")]);
  });

  it("walks through the people found in the same way", async () => {
    const pages = await walkPages((after) => listPeople(large.owner, large.partnerId, { search: "ADA", after }));
    expect(pages.map(({ people }) => people.length)).toEqual([25, 5]);
    expect(new Set(idsOf(pages)).size).toBe(30);
  });

  it("ends where the page is exactly full", async () => {
    const { owner, partnerId } = await company(crowd.slice(0, 25));
    expect(await listPeople(owner, partnerId)).toMatchObject({ people: { length: 25 }, next: null });
  });

  it("goes on after a person who was withdrawn meanwhile", async () => {
    const some = await company(crowd.slice(0, 40));
    const first = await listPeople(some.owner, some.partnerId);
    const last = first.next ?? "";
    await change(last, { withdrawnAt: new Date() });
    const second = await listPeople(some.owner, some.partnerId, { after: last });
    expect(new Set([...idsOf([first]), ...idsOf([second])]).size).toBe(40);
  });

  it("shows nothing after a person of another company or one that never was", async () => {
    for (const after of [other.first, crypto.randomUUID()])
      expect(await listPeople(own.owner, own.partnerId, { after })).toMatchObject({ people: [], next: null });
  });

  it.each(partnerRoles)("is read by a %s, and only owners and contributors may declare", async (role) => {
    const reader = await makeActor([role], { partnerId: own.partnerId });
    const list = await listPeople(reader, own.partnerId);
    expect(list.people).toHaveLength(6);
    expect(list.may).toEqual({ declare: role === "owner" || role === "contributor" });
  });

  it.each(vendorRoles)("is read by a %s of the vendor, who declares nothing", async (role) => {
    const list = await listPeople(await makeActor([role]), own.partnerId);
    expect(list).toMatchObject({ people: { length: 6 }, head: 0, may: { declare: false } });
  });

  it("is refused to another company and to visitors", async () => {
    for (const stranger of [other.owner, visitorActor()]) {
      expect(await catchRefusal(listPeople(stranger, own.partnerId))).toBe("not-permitted");
      expect(await catchRefusal(listHolders(stranger, own.partnerId))).toBe("not-permitted");
    }
  });

  it("tells an empty company from a search without a result", async () => {
    const owner = await makeActor(["owner"]);
    const empty = { people: [], next: null, head: 0 };
    expect(await listPeople(owner, partnerIdOf(owner))).toMatchObject({ ...empty, isEmpty: true });
    expect(await listPeople(own.owner, own.partnerId, { search: "Nemo" })).toMatchObject({ ...empty, isEmpty: false });
    expect(await listHolders(owner, partnerIdOf(owner))).toEqual([]);
  });

  it("calls a company empty once its only person was withdrawn, and offers them for nothing", async () => {
    const { owner, partnerId, first } = await company(["Ada"]);
    await change(first, { withdrawnAt: new Date() });
    expect(await listPeople(owner, partnerId)).toMatchObject({ people: [], isEmpty: true });
    expect(await listHolders(owner, partnerId)).toEqual([]);
  });

  it.each([
    ["2014-12-31", false],
    ["2015-01-01", true],
    ["2019-03-30", true],
    ["2019-03-31", false],
  ])("says on %s whether someone employed from 2015-01-01 until 2019-03-31 is employed", async (day, isEmployed) => {
    const { owner, partnerId, first } = await company(["Ada"]);
    await change(first, { employedUntil: "2019-03-31" });
    expect((await listPeople(actorOnDay(owner, day), partnerId)).people).toMatchObject([{ isEmployed }]);
    expect(await getPerson(actorOnDay(owner, day), first)).toMatchObject({ isEmployed });
  });

  it("shows each person's own certifications by type, track and day, without withdrawn ones", async () => {
    const { owner, partnerId, ids } = await company(["Ada", "Bo"]);
    const [ada = "", bo = ""] = ids;
    const made = [
      { type: "VTSP", track: null },
      { type: "VCP", track: "NV" },
      { type: "VCP", track: "DCV", earnedOn: "2019-02-03" },
      { type: "VCP", track: "DCV", earnedOn: "2019-02-02" },
      { type: "VSP", track: null, state: "withdrawn" },
    ] as const;
    for (const fields of made) await makeCredential(owner, { personId: ada, ...fields });
    await makeCredential(owner, { personId: bo, state: "rejected" });
    const { people } = await listPeople(owner, partnerId);
    expect(people[0]?.credentials.map(({ type, track, earnedOn }) => [type, track, earnedOn])).toEqual([
      ["VCP", "DCV", "2019-02-02"],
      ["VCP", "DCV", "2019-02-03"],
      ["VCP", "NV", "2019-02-02"],
      ["VTSP", null, "2019-02-02"],
    ]);
    expect(people[1]?.credentials).toMatchObject([{ type: "VCP", state: "rejected" }]);
  });
});

describe("the holders to declare a certification for", () => {
  it("are the company's people in the order of the list", async () => {
    const { people } = await listPeople(own.owner, own.partnerId);
    const listed = people.map(({ id, name }) => ({ id, name, isReader: false }));
    expect(await listHolders(own.owner, own.partnerId)).toEqual(listed);
  });

  it("say which of them is the reader, by the address they sign in with", async () => {
    const { owner, partnerId, first } = await company(["Ada", "Bruno"]);
    const [{ email } = { email: "" }] = await read(owner, (tx) =>
      tx
        .select({ email: account.email })
        .from(account)
        .where(eq(account.id, owner.accountId ?? "")),
    );
    await change(first, { email });
    const colleague = await makeActor(["contributor"], { partnerId });
    const readers = async (actor: Actor) =>
      (await listHolders(actor, partnerId)).filter(({ isReader }) => isReader).map(({ id }) => id);
    expect([await readers(owner), await readers(colleague)]).toEqual([[first], []]);
  });
});

describe("a person", () => {
  it("does not exist for another company, without an id, or once withdrawn", async () => {
    const id = own.first;
    expect(await getPerson(own.owner, id)).toMatchObject({ id, name: "zoé Martin", email: null, rowVersion: 1 });
    expect(await getPerson(other.owner, id)).toBeNull();
    expect(await getPerson(visitorActor(), id)).toBeNull();
    expect(await getPerson(own.owner, undefined)).toBeNull();
    expect(await getPerson(own.owner, crypto.randomUUID())).toBeNull();
    const { owner, first } = await company(["Ada"]);
    await change(first, { withdrawnAt: new Date() });
    expect(await getPerson(owner, first)).toBeNull();
  });

  it("is shown without the id of their company", async () => {
    expect(await getPerson(own.owner, own.first)).not.toHaveProperty("partnerId");
  });

  it.each([
    ["owner", true],
    ["contributor", true],
    ["finance", false],
    ["signatory", false],
    ["viewer", false],
    ["reviewer", false],
    ["programme-manager", false],
  ] as const)("may be changed by a %s: %s", async (role, may) => {
    const reader = await makeActor([role], { partnerId: own.partnerId });
    const shown = await getPerson(reader, own.first);
    expect(shown?.may).toEqual({ edit: may, declareCredential: may, withdraw: may });
  });

  it.each([
    ["declared", true],
    ["more-asked", true],
    ["rejected", true],
    ["verified", false],
  ] as const)("may be withdrawn with a certification that is %s: %s", async (state, withdraw) => {
    const { owner, first } = await company(["Ada"]);
    await makeCredential(owner, { personId: first, state });
    expect((await getPerson(owner, first))?.may).toEqual({ edit: true, declareCredential: true, withdraw });
  });
});

describe("the names of people", () => {
  it("are those of the companies asked for, as far as the reader sees them", async () => {
    const both = [own.partnerId, other.partnerId];
    const ofOwn = await read(own.owner, (tx) => personNames(tx, both));
    expect(Object.keys(ofOwn).sort()).toEqual([...own.ids].sort());
    const reviewer = await makeActor(["reviewer"]);
    expect(Object.keys(await read(reviewer, (tx) => personNames(tx, both)))).toHaveLength(8);
    expect(await read(reviewer, (tx) => personNames(tx, []))).toEqual({});
    expect(await read(reviewer, async (tx) => personNames(tx, [await makePartner()]))).toEqual({});
  });
});
