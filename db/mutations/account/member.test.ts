import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { assignStep } from "@/db/mutations/tier/plan";
import { listMembers } from "@/db/queries/account/member";
import { findSession } from "@/db/queries/account/session";
import { membership } from "@/db/schema/account";
import { auditEvent, mail } from "@/db/schema/record";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActor, makeMembership, makePartner, partnerIdOf, testSystem } from "@/db/testing/factories";
import { makePlanFor } from "@/db/testing/tier/plan";
import { read } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { inviteMember } from "./invitation";
import { changeMemberRoles, removeMember } from "./member";
import { switchSession } from "./session";

beforeAll(() => ensureProgramme());
afterAll(() => closePool());

const seatOf = (actor: Actor, partnerId = partnerIdOf(actor)): Promise<string> =>
  read(testSystem(), async (tx) => {
    const [seat] = await tx
      .select({ id: membership.id })
      .from(membership)
      .where(
        and(
          eq(membership.accountId, actor.accountId ?? ""),
          eq(membership.partnerId, partnerId),
          isNull(membership.endedAt),
        ),
      );
    return seat?.id ?? "";
  });

const eventsAbout = (subjectId: string): Promise<string[]> =>
  read(testSystem(), async (tx) => {
    const rows = await tx
      .select({ kind: auditEvent.kind })
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, subjectId))
      .orderBy(auditEvent.seq);
    return rows.map((row) => row.kind);
  });

const makeTeam = async () => {
  const owner = await makeActor(["owner"]);
  const partnerId = partnerIdOf(owner);
  const member = await makeActor(["contributor"], { partnerId });
  return { owner, member, partnerId, seat: await seatOf(member) };
};

const lettersTo = (actor: Actor): Promise<string[]> =>
  read(testSystem(), async (tx) => {
    const rows = await tx
      .select({ template: mail.template })
      .from(mail)
      .where(eq(mail.accountId, actor.accountId ?? ""));
    return rows.map(({ template }) => template);
  });

const isSignedIn = async (actor: Actor): Promise<boolean> =>
  (await findSession(testSystem(), actor.sessionId ?? "")) !== null;

describe("members", () => {
  it("get new roles from an owner, sign in again, and the change is in the company's history", async () => {
    const { owner, member, seat } = await makeTeam();
    await changeMemberRoles(owner, { membershipId: seat, roles: ["finance", "viewer"] });
    expect(await isSignedIn(member)).toBe(false);
    expect(await isSignedIn(owner)).toBe(true);
    expect(await eventsAbout(seat)).toEqual(["member.changed"]);
    const team = await listMembers(owner);
    expect(team?.members.find((one) => one.id === seat)?.roles).toEqual(["finance", "viewer"]);
  });

  it("keep their sessions in another company when they are removed from this one", async () => {
    const { owner, member, seat } = await makeTeam();
    const elsewhere = await makePartner();
    await makeMembership(member.accountId ?? "", elsewhere, ["viewer"]);
    const there = member.sessionId ?? "";
    await switchSession(testSystem(), { sessionId: there, partnerId: elsewhere });
    await removeMember(owner, { membershipId: seat });
    expect(await findSession(testSystem(), there)).toMatchObject({ partnerId: elsewhere, roles: ["viewer"] });
    expect((await listMembers(owner))?.members.map((one) => one.id)).not.toContain(seat);
    await expect(
      switchSession(testSystem(), { sessionId: there, partnerId: partnerIdOf(owner) }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("are changed by owners only", async () => {
    const { member, seat, partnerId } = await makeTeam();
    for (const role of ["contributor", "signatory", "finance", "viewer"] as const) {
      const asker = await makeActor([role], { partnerId });
      await expect(changeMemberRoles(asker, { membershipId: seat, roles: ["owner"] })).rejects.toMatchObject({
        code: "not-permitted",
      });
      await expect(removeMember(asker, { membershipId: seat })).rejects.toMatchObject({ code: "not-permitted" });
    }
    expect(await isSignedIn(member)).toBe(true);
  });

  it("of another company are not found, as if they did not exist", async () => {
    const { seat } = await makeTeam();
    const stranger = await makeActor(["owner"]);
    for (const membershipId of [seat, randomUUID()]) {
      await expect(changeMemberRoles(stranger, { membershipId, roles: ["viewer"] })).rejects.toMatchObject({
        code: "not-found",
      });
      await expect(removeMember(stranger, { membershipId })).rejects.toMatchObject({ code: "not-found" });
    }
  });

  it("always include an owner", async () => {
    const { owner } = await makeTeam();
    const own = await seatOf(owner);
    await expect(removeMember(owner, { membershipId: own })).rejects.toMatchObject({ code: "last-owner" });
    await expect(changeMemberRoles(owner, { membershipId: own, roles: ["viewer"] })).rejects.toMatchObject({
      code: "last-owner",
    });
  });

  it("hand over to a colleague what only they did: roles, steps of the plan, and the company itself", async () => {
    const { owner, member, seat } = await makeTeam();
    const { steps } = await makePlanFor(owner);
    const step = steps[0] ?? { id: "", rowVersion: 0 };
    await assignStep(owner, { id: step.id, rowVersion: step.rowVersion, ownerId: owner.accountId ?? "", dueOn: "" });
    const own = await seatOf(owner);
    expect((await listMembers(owner))?.members.find(({ id }) => id === own)?.planSteps).toBe(1);
    await removeMember(owner, { membershipId: own, successorId: seat });
    expect(await isSignedIn(member)).toBe(false);
    const heir = mintActor({ ...member, roles: ["contributor", "owner"] });
    expect((await listMembers(heir))?.members.map(({ id, roles, planSteps }) => [id, roles, planSteps])).toEqual([
      [seat, ["contributor", "owner"], 1],
    ]);
    expect(await eventsAbout(seat)).toEqual(["member.changed"]);
    expect(await lettersTo(member)).toEqual(["handed-over"]);
  });

  it("hand over to a present colleague of their own team alone, and keep what others do too", async () => {
    const { owner, seat } = await makeTeam();
    const own = await seatOf(owner);
    const stranger = await seatOf(await makeActor(["contributor"]));
    for (const successorId of [own, stranger, randomUUID()])
      await expect(removeMember(owner, { membershipId: own, successorId })).rejects.toMatchObject({
        fields: { successorId: "choose-colleague" },
      });
    const second = await makeActor(["owner", "contributor"], { partnerId: partnerIdOf(owner) });
    await removeMember(owner, { membershipId: await seatOf(second), successorId: seat });
    expect((await listMembers(owner))?.members.find(({ id }) => id === seat)?.roles).toEqual(["contributor"]);
  });

  it("keep one owner when two owners remove each other at the same time", async () => {
    const { owner, partnerId } = await makeTeam();
    const other = await makeActor(["owner"], { partnerId });
    const outcomes = await Promise.allSettled([
      removeMember(owner, { membershipId: await seatOf(other) }),
      removeMember(other, { membershipId: await seatOf(owner) }),
    ]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const loser = outcomes.find((one) => one.status === "rejected");
    expect(loser?.reason).toMatchObject({ code: "not-permitted" });
  });

  it("cannot be given a role of the other side", async () => {
    const { owner, seat } = await makeTeam();
    const smuggled = ["administrator"] as unknown as ["viewer"];
    await expect(changeMemberRoles(owner, { membershipId: seat, roles: smuggled })).rejects.toMatchObject({
      fields: { roles: "choose-role" },
    });
    const invite = { email: `${randomUUID()}@test.example`, roles: ["reviewer" as const], locale: "fr" as const };
    await expect(inviteMember(owner, invite)).rejects.toMatchObject({ fields: { roles: "choose-role" } });
  });
});
