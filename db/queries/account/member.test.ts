import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { listMembers } from "@/db/queries/account/member";
import { accountName } from "@/db/queries/account/name";
import { listMembersWith, listOwners } from "@/db/queries/account/seat";
import { listStaff } from "@/db/queries/account/staff";
import { type account, membership } from "@/db/schema/account";
import { passkey } from "@/db/schema/passkey";
import { giveAuthenticator } from "@/db/testing/account/passkey";
import {
  changeAccount,
  makeAccount,
  makeActor,
  makeMembership,
  makePartner,
  testSelf,
  testSystem,
  visitorActor,
} from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { type PartnerRole, partnerRoles, type Role, vendorRoles } from "@/lib/role";

const mark = crypto.randomUUID();

/** An account whose name and address show its place in an alphabet. */
const named = (name: string): Promise<string> =>
  makeAccount({ name, email: `${name.toLowerCase()}-${mark}@test.example` });

const update = (seatId: string, fields: Partial<typeof membership.$inferInsert>): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.update(membership).set(fields).where(eq(membership.id, seatId));
  });

const updateAccount = (id: string, fields: Partial<typeof account.$inferInsert>): Promise<void> =>
  changeAccount(id, fields);

/** The same member of this company in this role. */
const as = (accountId: string, partnerId: string, role: Role): Actor =>
  mintActor({ ...testSystem(), side: "partner", accountId, partnerId, roles: [role] });

let partnerId: string;
let otherId: string;
const ids = { zoe: "", ada: "", gone: "", disabled: "", both: "" };

beforeAll(async () => {
  partnerId = await makePartner();
  otherId = await makePartner();
  ids.zoe = await named("Zoe");
  ids.ada = await named("Ada");
  ids.gone = await named("Gone");
  ids.disabled = await named("Disabled");
  ids.both = await named("Both");
  await makeMembership(ids.zoe, partnerId, ["owner"]);
  await makeMembership(ids.ada, partnerId, ["owner", "signatory"]);
  await makeMembership(ids.disabled, partnerId, ["owner"]);
  await makeMembership(ids.both, partnerId, ["viewer"]);
  await makeMembership(ids.both, otherId, ["owner", "finance"]);
  await update(await makeMembership(ids.gone, partnerId, ["owner"]), { endedAt: new Date() });
  await updateAccount(ids.disabled, { disabledAt: new Date() });
  await updateAccount(ids.zoe, { totpSecret: "sealed", totpConfirmedAt: new Date() });
  await updateAccount(ids.ada, { totpSecret: "sealed" });
});

describe("the members of a company", () => {
  it("have a second factor by a passkey alone, until it is removed, as a colleague sees it", async () => {
    const company = await makePartner();
    const owner = await makeActor(["owner"], { partnerId: company });
    const member = await makeActor(["signatory"], { partnerId: company });
    const seen = async () =>
      (await listMembers(owner))?.members.filter(({ isSelf }) => !isSelf).map(({ hasFactor }) => hasFactor);
    expect(await seen()).toEqual([false]);
    await giveAuthenticator(member);
    expect(await seen()).toEqual([true]);
    const removed = { removedAt: new Date() };
    await writeUnaudited(testSelf(member.accountId), (tx) =>
      tx
        .update(passkey)
        .set(removed)
        .where(eq(passkey.accountId, member.accountId ?? "")),
    );
    expect(await seen()).toEqual([false]);
  });

  it("are listed by name with their roles, and without those who left", async () => {
    const team = await listMembers(as(ids.zoe, partnerId, "owner"));
    expect(team?.members.map(({ name, roles, isSelf, hasFactor }) => [name, roles, isSelf, hasFactor])).toEqual([
      ["Ada", ["owner", "signatory"], false, false],
      ["Both", ["viewer"], false, false],
      ["Disabled", ["owner"], false, false],
      ["Zoe", ["owner"], true, true],
    ]);
  });

  it("are shown without secrets and without the ids of their accounts", async () => {
    const text = JSON.stringify(await listMembers(as(ids.zoe, partnerId, "owner")));
    expect(text).not.toContain("sealed");
    for (const id of Object.values(ids)) expect(text).not.toContain(id);
  });

  it.each(partnerRoles)("are for every role but viewers to see: %s", async (role) => {
    const team = await listMembers(as(ids.both, partnerId, role));
    expect(team?.may ?? null).toEqual(role === "viewer" ? null : { manage: role === "owner" });
    expect(team?.members.length ?? 0).toBe(role === "viewer" ? 0 : 4);
  });

  it("are those of the company the actor acts for, though the actor has a seat in another", async () => {
    const team = await listMembers(as(ids.both, otherId, "owner"));
    expect(team?.members).toMatchObject([{ name: "Both", roles: ["owner", "finance"], isSelf: true }]);
  });

  it("do not exist for staff and visitors", async () => {
    expect(await listMembers(await makeActor(["administrator"]))).toBeNull();
    expect(await listMembers(visitorActor())).toBeNull();
  });
});

describe("the vendor's staff", () => {
  it.each(vendorRoles)("is seen by administrators and auditors, and managed by administrators: %s", async (role) => {
    const team = await listStaff(await makeActor([role]));
    const sees = role === "administrator" || role === "auditor";
    expect(team?.may ?? null).toEqual(sees ? { manage: role === "administrator" } : null);
  });

  it("has no member of any company in it, and no company sees it", async () => {
    const administrator = await makeActor(["administrator"]);
    const seen = (await listStaff(administrator))?.members ?? [];
    expect(seen.filter(({ isSelf }) => isSelf)).toMatchObject([{ roles: ["administrator"] }]);
    expect(seen.filter(({ email }) => email.endsWith(`${mark}@test.example`))).toEqual([]);
    expect(await listStaff(as(ids.zoe, partnerId, "owner"))).toBeNull();
  });

  it("is listed by name", async () => {
    const names = ["Émile", "Adam", "zoé"].map((name) => `${name} ${mark}`);
    for (const name of names) await makeMembership(await makeAccount({ name }), null, ["reviewer"]);
    const team = await listStaff(await makeActor(["auditor"]));
    expect(team?.members.flatMap(({ name }) => (name.endsWith(mark) ? [name.split(" ")[0]] : []))).toEqual([
      ...["Adam", "Émile", "zoé"],
    ]);
  });
});

describe("who gets a company's letters", () => {
  const found = (roles: PartnerRole[], of = partnerId) =>
    read(testSystem(), async (tx) => (await listMembersWith(tx, of, roles)).map(({ name }) => name));

  it.each([
    [["owner"], ["Ada", "Zoe"]],
    [["signatory"], ["Ada"]],
    [
      ["signatory", "viewer"],
      ["Ada", "Both"],
    ],
    [
      ["owner", "signatory"],
      ["Ada", "Zoe"],
    ],
    [["finance"], []],
  ] as [PartnerRole[], string[]][])("with the roles %j, by address: %j", async (roles, names) => {
    expect(await found(roles)).toEqual(names);
  });

  it("are the owners who are present and not disabled", async () => {
    const owners = await read(testSystem(), (tx) => listOwners(tx, partnerId));
    expect(owners).toEqual([
      { name: "Ada", email: `ada-${mark}@test.example`, accountId: ids.ada, locale: "fr" },
      { name: "Zoe", email: `zoe-${mark}@test.example`, accountId: ids.zoe, locale: "fr" },
    ]);
  });

  it("are unknown to another company", async () => {
    const asked = read(as(ids.both, otherId, "owner"), (tx) => listOwners(tx, partnerId));
    expect(await asked).toEqual([]);
    expect(await found(["owner"], otherId)).toEqual(["Both"]);
  });
});

describe("the name of an account", () => {
  it("is empty where there is none", async () => {
    const name = (id: string | null) => read(testSystem(), (tx) => accountName(tx, id));
    expect(await name(ids.ada)).toBe("Ada");
    expect(await name(null)).toBe("");
    expect(await name(crypto.randomUUID())).toBe("");
  });
});
