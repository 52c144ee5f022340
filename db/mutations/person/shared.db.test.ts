import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { hashLinkSecret } from "@/db/link-secret";
import { announceEdition } from "@/db/mutations/edition/draft";
import { importEdition } from "@/db/mutations/edition/import";
import { editPerson } from "@/db/mutations/person/edit";
import { chooseByLink } from "@/db/mutations/person/own";
import { listHistory } from "@/db/queries/partner/history";
import { listPeople } from "@/db/queries/person/list";
import { findOwnRecords } from "@/db/queries/person/own";
import { findSharedStanding, isDeclaredElsewhere } from "@/db/queries/person/shared";
import { loadFacts } from "@/db/queries/tier/facts";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal, credentialInput, personInput } from "@/db/testing/declaration/typed";
import { actorOnDay, makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { makePersonLink, makePersonWith, someAddress } from "@/db/testing/person/rows";
import { freshDatabase } from "@/db/testing/postgres";
import { read } from "@/db/transaction";
import { attemptLimits } from "@/lib/account/attempt";
import type { Actor } from "@/lib/actor";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { editionFile } from "@/lib/editor/edition-file";
import { env } from "@/lib/env";
import { addPersonSeen, declareCredentialSeen, editPersonSeen } from "@/lib/server/person/steps";

let database: Awaited<ReturnType<typeof freshDatabase>>;

/** From 2020 on a person counts in the company that they choose. */
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const announce = async (): Promise<void> => {
  const manager = await makeActor(["programme-manager"]);
  const counting = { ...defaultEdition.counting, sharedPeople: "chosen" as const };
  const { id } = await importEdition(manager, { id: "shared", text: editionFile({ ...defaultEdition, counting }) });
  await announceEdition(manager, { id, rowVersion: 1, effectiveOn: "2020-01-01", shortNoticeReason: "" });
};

/** Has the programme's day be one on which the rules are in use. */
const moveTo = async (day: string): Promise<void> => {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query("UPDATE programme SET today_on = $1", [day]);
  await owner.end();
};

const ownerOn = async (day: string) => actorOnDay(await makeActor(["owner"]), day);
const sharedIn = async (actor: Actor, id: string) => {
  const facts = await read(actor, (tx) => loadFacts(tx, partnerIdOf(actor)));
  return facts?.people.find((one) => one.id === id)?.shared;
};

it("a person of two companies counts where they choose once the rules say so, and in both before", async () => {
  const email = someAddress();
  const [one, other, alone] = [await ownerOn("2020-06-01"), await ownerOn("2020-06-01"), await ownerOn("2020-06-01")];
  const first = await makePersonWith(partnerIdOf(one), { email, createdAt: new Date("2019-01-01T00:00:00Z") });
  const second = await makePersonWith(partnerIdOf(other), { email });
  const third = await makePersonWith(partnerIdOf(alone));
  const linkHash = hashLinkSecret(await makePersonLink(email));
  const system = actorOnDay(testSystem(), "2020-06-01");

  expect(await sharedIn(one, first.id)).toBeUndefined();
  expect(await isDeclaredElsewhere(alone, email)).toBe(false);
  expect((await findOwnRecords(system, linkHash))?.rule).toBe("every");
  expect(await catchRefusal(chooseByLink(system, { linkHash, id: second.id }))).toBe("stale");

  await announce();
  await moveTo("2020-06-01");
  expect(await sharedIn(one, first.id)).toEqual({ isFirst: true, isChosen: null });
  expect(await sharedIn(other, second.id)).toEqual({ isFirst: false, isChosen: null });
  expect(await sharedIn(alone, third.id)).toBeUndefined();
  expect(await isDeclaredElsewhere(alone, email)).toBe(true);
  expect(await isDeclaredElsewhere(alone, third.email)).toBe(false);
  const viewer = actorOnDay(await makeActor(["viewer"], { partnerId: partnerIdOf(alone) }), "2020-06-01");
  expect(await isDeclaredElsewhere(viewer, email)).toBe(false);
  expect([await findSharedStanding(one, first.id), await findSharedStanding(other, second.id)]).toEqual([
    "here",
    "elsewhere",
  ]);
  expect(await findSharedStanding(alone, first.id)).toBeNull();

  await chooseByLink(system, { linkHash, id: second.id });
  expect(await sharedIn(one, first.id)).toEqual({ isFirst: true, isChosen: false });
  expect(await sharedIn(other, second.id)).toEqual({ isFirst: false, isChosen: true });
  expect((await findOwnRecords(system, linkHash))?.records.map(({ standing }) => standing)).toEqual([
    "elsewhere",
    "nothing-verified",
  ]);
  for (const actor of [one, other])
    expect((await listHistory(actor, partnerIdOf(actor))).map(({ kind }) => kind)).toContain("person.chosen");
});

describe("of the records of a person, first and chosen leave out", () => {
  const at = (year: number) => new Date(`${year}-01-01T00:00:00Z`);
  /** Whether the second of two companies counts the person, whom the first declared earlier with these fields. */
  const besides = async (fields: Parameters<typeof makePersonWith>[1]) => {
    const email = someAddress();
    const [earlier, own] = [await ownerOn("2020-06-01"), await ownerOn("2020-06-01")];
    const first = await makePersonWith(partnerIdOf(earlier), { email, createdAt: at(2018), ...fields });
    const second = await makePersonWith(partnerIdOf(own), { email, createdAt: at(2019) });
    const system = actorOnDay(testSystem(), "2020-06-01");
    const told = await findOwnRecords(system, hashLinkSecret(await makePersonLink(email)));
    const standing = told?.records.find(({ id }) => id === second.id)?.standing;
    return { earlier, own, email, first, second, standing, shared: await sharedIn(own, second.id) };
  };

  it.each([
    ["one who left", { employedUntil: "2020-06-01" }],
    ["one who objects", { objectedOn: "2020-01-01" }],
    ["one who left after they had chosen the company", { employedUntil: "2020-05-01", chosenAt: at(2019) }],
  ])("%s", async (_, fields) => {
    const { own, second, shared, standing, email, earlier, first } = await besides(fields);
    expect([shared, standing]).toEqual([undefined, "nothing-verified"]);
    expect(await findSharedStanding(own, second.id)).toBeNull();
    expect(await isDeclaredElsewhere(own, email)).toBe(false);
    expect(await findSharedStanding(earlier, first.id)).toBe("elsewhere");
  });

  it("nobody who still counts on the day", async () => {
    const { shared, standing } = await besides({ employedUntil: "2020-06-02" });
    expect([shared?.isFirst, standing]).toEqual([false, "elsewhere"]);
  });

  it("the days before an address was put on an old record", async () => {
    const { email, own, second } = await besides({ objectedOn: "2020-01-01" });
    const late = await ownerOn("2020-06-01");
    const old = await makePersonWith(partnerIdOf(late), { createdAt: at(2010) });
    await editPerson(late, { ...personInput, id: old.id, rowVersion: 1, email });
    expect(await sharedIn(own, second.id)).toMatchObject({ isFirst: true });
    expect(await sharedIn(late, old.id)).toMatchObject({ isFirst: false });
  });
});

describe("that a person counts in another company", () => {
  const told = "counts-elsewhere isElsewhereSeen:confirm-effect";
  const credential = { ...credentialInput, proofFileId: null };

  it("is said at each door where their address is entered, until it is seen", async () => {
    const email = someAddress();
    await makePersonWith(partnerIdOf(await ownerOn("2020-06-01")), { email });
    const owner = await ownerOn("2020-06-01");
    const { id } = await makePersonWith(partnerIdOf(owner));
    const input = { ...personInput, email };
    const doors = (isElsewhereSeen: boolean) => [
      () => addPersonSeen(owner, { ...input, isElsewhereSeen }),
      () => declareCredentialSeen(owner, { ...credential, holder: input, isElsewhereSeen }),
      () => editPersonSeen(owner, { ...input, id, rowVersion: 1, isSeen: true, isElsewhereSeen }),
    ];
    const tell = async (isSeen: boolean) => {
      const answers: string[] = [];
      for (const door of doors(isSeen)) answers.push(await catchRefusal(door()));
      return answers;
    };
    expect(await tell(false)).toEqual([told, told, told]);
    expect((await listPeople(owner, partnerIdOf(owner))).people.map((one) => one.id)).toEqual([id]);
    expect(await tell(true)).toEqual(["none", "none", "none"]);
  });

  it("is not asked of an address that stays", async () => {
    const email = someAddress();
    await makePersonWith(partnerIdOf(await ownerOn("2020-06-01")), { email });
    const owner = await ownerOn("2020-06-01");
    const { id } = await makePersonWith(partnerIdOf(owner), { email });
    const same = { ...personInput, email, id, rowVersion: 1, isSeen: true, isElsewhereSeen: false };
    expect(await catchRefusal(editPersonSeen(owner, same))).toBe("none");
  });

  it("is told of a few addresses at a time, whatever the answer, and those who saw it go on", async () => {
    const email = someAddress();
    await makePersonWith(partnerIdOf(await ownerOn("2020-06-01")), { email });
    const owner = await ownerOn("2020-06-01");
    const { id } = await makePersonWith(partnerIdOf(owner));
    const asked = (address: string, isElsewhereSeen = false) => {
      const input = { ...personInput, email: address, employedUntil: "2020-01-01" };
      return catchRefusal(editPersonSeen(owner, { ...input, id, rowVersion: 1, isSeen: true, isElsewhereSeen }));
    };
    for (let at = 0; at < attemptLimits.elsewhere; at++) expect(await asked(email)).toBe(told);
    expect([await asked(email), await asked(someAddress())]).toEqual(["rate-limited", "rate-limited"]);
    expect(await asked(email, true)).toBe("none");
  });
});
