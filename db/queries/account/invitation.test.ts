import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { findInvitation, listInvitations } from "@/db/queries/account/invitation";
import { invitation } from "@/db/schema/account";
import { makeInvitation } from "@/db/testing/account/links";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeAccount, makeActor, makePartner, partnerIdOf, testSystem, visitorActor } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import { type Actor, later } from "@/lib/actor";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";

const hour = 3_600_000;
const address = (): string => `${crypto.randomUUID()}@test.example`;

const change = (id: string, fields: Partial<typeof invitation.$inferInsert>): Promise<void> =>
  writeUnaudited(testSystem(), async (tx) => {
    await tx.update(invitation).set(fields).where(eq(invitation.id, id));
  });

const invite = async (by: Actor, fields: Partial<typeof invitation.$inferInsert> = {}, roles: Role[] = ["viewer"]) => {
  const email = fields.email ?? address();
  const { id, secret } = await makeInvitation(by, email, roles);
  await change(id, { createdAt: by.at, expiresAt: later(by, hour).at, ...fields });
  return { id, email, hash: hashLinkSecret(secret) };
};

let owner: Actor;
let other: Actor;

beforeAll(async () => {
  await ensureProgramme();
  owner = await makeActor(["owner"], { partnerId: await makePartner({ name: "Atelier Émeraude" }) });
  other = await makeActor(["owner"]);
});

const found = (hash: string, at = owner.at) => findInvitation(testSystem(at), hash);

describe("an invitation behind its link", () => {
  it("names the team, the roles and who invites, and no id of theirs", async () => {
    const { email, hash } = await invite(owner, { landsOn: "agreement" }, ["finance", "viewer"]);
    expect(await found(hash)).toEqual({
      ...{
        email,
        roles: ["finance", "viewer"],
        team: "Atelier Émeraude",
        landsOn: "agreement",
        accountId: null,
        name: null,
      },
      invitedBy: expect.stringMatching(/^Person /) as string,
    });
  });

  it("names the vendor where it leads to the staff", async () => {
    const { hash } = await invite(await makeActor(["administrator"]), {}, ["auditor"]);
    expect(await found(hash)).toMatchObject({ team: "Éditeur Test SA", roles: ["auditor"], landsOn: null });
  });

  it("says which account the address has already", async () => {
    const email = address();
    const { hash } = await invite(owner, { email });
    expect(await found(hash)).toMatchObject({ accountId: null });
    const id = await makeAccount({ email });
    expect(await found(hash)).toMatchObject({ accountId: id });
  });

  it.each([
    ["one millisecond before its end", hour - 1, {}, true],
    ["at its end", hour, {}, false],
    ["once accepted", 0, { acceptedAt: new Date() }, false],
    ["once revoked", 0, { revokedAt: new Date() }, false],
  ])("is open or not %s", async (_, ms, fields, isOpen) => {
    const { hash } = await invite(owner, fields);
    expect((await found(hash, later(owner, ms).at)) !== null).toBe(isOpen);
  });

  it("is unknown by any other secret", async () => {
    const { id } = await invite(owner);
    for (const hash of ["", id, hashLinkSecret("guess")]) expect(await found(hash)).toBeNull();
  });

  it("outlives the account of who sent it", async () => {
    const { hash } = await invite(owner, { invitedBy: null });
    expect(await found(hash)).toMatchObject({ invitedBy: null, team: "Atelier Émeraude" });
  });

  it("is read by the visitor who holds its link and by no other", async () => {
    const { hash } = await invite(owner);
    expect(await findInvitation(visitorActor(hash), hash)).not.toBeNull();
    expect(await findInvitation(visitorActor(hashLinkSecret("guess")), hash)).toBeNull();
  });
});

describe("the open invitations of a team", () => {
  it("are its own, newest first, with those that ran out marked", async () => {
    const team = await makeActor(["owner"]);
    const at = (ms: number) => ({ createdAt: later(team, ms).at });
    const first = await invite(team, at(-30));
    const last = await invite(team, { ...at(-10), expiresAt: later(team, 1).at });
    const out = await invite(team, { ...at(-20), expiresAt: team.at });
    await invite(team, { acceptedAt: team.at });
    await invite(team, { revokedAt: team.at });
    await invite(other);
    const listed = await listInvitations(team);
    expect(listed.map(({ id, isExpired }) => [id, isExpired])).toEqual([
      [last.id, false],
      [out.id, true],
      [first.id, false],
    ]);
    expect(listed[2]).toEqual({
      ...{ id: first.id, email: first.email, roles: ["viewer"], ...{ sentAt: later(team, -30).at } },
      ...{ expiresAt: later(team, hour).at, isExpired: false },
    });
  });

  it.each(partnerRoles)("are for owners only: %s", async (role) => {
    const { id } = await invite(owner);
    const reader = await makeActor([role], { partnerId: partnerIdOf(owner) });
    const ids = (await listInvitations(reader)).map((one) => one.id);
    expect(ids.includes(id)).toBe(role === "owner");
  });

  it.each(vendorRoles)("of the staff are for administrators and auditors, who see no company's: %s", async (role) => {
    const staff = await invite(await makeActor(["administrator"]), {}, ["reviewer"]);
    const own = await invite(owner);
    const ids = (await listInvitations(await makeActor([role]))).map((one) => one.id);
    expect(ids.includes(staff.id)).toBe(role === "administrator" || role === "auditor");
    expect(ids).not.toContain(own.id);
  });

  it("are none for a new company and for a visitor", async () => {
    expect(await listInvitations(await makeActor(["owner"]))).toEqual([]);
    expect(await listInvitations(visitorActor())).toEqual([]);
  });
});
