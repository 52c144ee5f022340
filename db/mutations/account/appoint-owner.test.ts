import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { listMembers } from "@/db/queries/account/member";
import { findSession } from "@/db/queries/account/session";
import { invitation } from "@/db/schema/account";
import { mail } from "@/db/schema/record";
import { makeInvitation } from "@/db/testing/account/links";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { changeAccount, makeActor, partnerIdOf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { appointOwner } from "./appoint-owner";

beforeAll(() => ensureProgramme());
afterAll(() => closePool());

const appoint = (by: Actor, partnerId: string, email: string) => {
  const system = mintActor({ ...by, side: "system", partnerId: null, roles: [] });
  return appointOwner({ system, by }, { partnerId, email, locale: "en", reason: "The owner left in May" });
};

const openInvitations = (partnerId: string, email: string) =>
  read(testSystem(), (tx) =>
    tx
      .select({ roles: invitation.roles })
      .from(invitation)
      .where(and(eq(invitation.partnerId, partnerId), eq(invitation.email, email), isNull(invitation.revokedAt))),
  );

const lettersTo = (email: string): Promise<string[]> =>
  read(testSystem(), async (tx) => {
    const rows = await tx
      .select({ template: mail.template, text: mail.textBody })
      .from(mail)
      .where(eq(mail.toEmail, email));
    return rows.map(
      ({ template, text }) => `${template}${text.includes("The owner left in May") ? " with the reason" : ""}`,
    );
  });

const addressed = async (actor: Actor): Promise<string> => {
  const email = `${actor.accountId}@test.example`;
  await changeAccount(actor.accountId ?? "", { email });
  return email;
};

describe("an owner whom an administrator names", () => {
  it("is invited where nobody has the address, once, and the owners there are read the reason", async () => {
    const [by, owner] = [await makeActor(["administrator"]), await makeActor(["owner"])];
    const [partnerId, told, email] = [partnerIdOf(owner), await addressed(owner), `${randomUUID()}@test.example`];
    await makeInvitation(owner, email, ["viewer"]);
    await appoint(by, partnerId, email);
    await appoint(by, partnerId, email);
    expect(await openInvitations(partnerId, email)).toEqual([{ roles: ["owner"] }]);
    expect(await lettersTo(told)).toEqual(["owner-appointed with the reason", "owner-appointed with the reason"]);
    expect((await lettersTo(email)).length).toBe(2);
  });

  it("keeps their other roles where they are a member, and signs in again", async () => {
    const [by, owner] = [await makeActor(["administrator"]), await makeActor(["owner"])];
    const member = await makeActor(["finance"], { partnerId: partnerIdOf(owner) });
    const email = await addressed(member);
    await appoint(by, partnerIdOf(owner), email);
    const team = await listMembers(owner);
    expect(team?.members.find((one) => one.email === email)?.roles).toEqual(["finance", "owner"]);
    expect(await findSession(testSystem(), member.sessionId ?? "")).toBeNull();
    await expect(appoint(by, partnerIdOf(owner), email)).rejects.toMatchObject({ fields: { email: "already-member" } });
  });

  it("is named by administrators alone, never under their own address, and in a company that exists", async () => {
    const owner = await makeActor(["owner"]);
    for (const role of ["reviewer", "programme-manager", "countersigner", "auditor"] as const)
      await expect(appoint(await makeActor([role]), partnerIdOf(owner), "new@test.example")).rejects.toMatchObject({
        code: "not-permitted",
      });
    await expect(appoint(owner, partnerIdOf(owner), "new@test.example")).rejects.toMatchObject({
      code: "not-permitted",
    });
    const by = await makeActor(["administrator"]);
    await expect(appoint(by, partnerIdOf(owner), await addressed(by))).rejects.toMatchObject({
      fields: { email: "not-yourself" },
    });
    await expect(appoint(by, randomUUID(), "new@test.example")).rejects.toMatchObject({ code: "not-found" });
  });
});
