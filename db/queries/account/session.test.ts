import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { findSession } from "@/db/queries/account/session";
import { membership, session } from "@/db/schema/account";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import {
  changeAccount,
  makeActor,
  makeMembership,
  makePartner,
  partnerIdOf,
  testSystem,
  visitorActor,
} from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

const sessionOf = (actor: Actor, asker: Actor = testSystem()) => findSession(asker, actor.sessionId ?? "");

const inRow = (work: Parameters<typeof writeUnaudited<void>>[1]): Promise<void> => writeUnaudited(testSystem(), work);

beforeAll(() => ensureProgramme());

describe("a session", () => {
  it("carries the account, its company, its roles and the programme, and no secret", async () => {
    const partnerId = await makePartner({ name: "Atelier Émeraude" });
    const actor = await makeActor(["finance", "viewer"], { partnerId });
    expect(await sessionOf(actor)).toEqual({
      ...{ id: actor.sessionId, accountId: actor.accountId, partnerId, partnerName: "Atelier Émeraude" },
      email: `${actor.accountId}@test.example`,
      dailyMail: "quarter",
      name: expect.stringMatching(/^Person /) as string,
      ...{ locale: "fr", roles: ["finance", "viewer"], hasFactor: false, hasTotp: false, timeZone: null },
      ...{ createdAt: actor.at, lastSeenAt: actor.at, secondFactorAt: actor.at },
      expiresAt: new Date(actor.at.getTime() + 3_600_000),
      memberships: [{ partnerId, name: "Atelier Émeraude" }],
      programme: expect.objectContaining({
        vendorName: "Éditeur Test SA",
        todayOn: "2019-10-01",
        isDemo: false,
      }) as object,
    });
  });

  it("of the vendor's staff has no company", async () => {
    const actor = await makeActor(["auditor"]);
    expect(await sessionOf(actor)).toMatchObject({
      ...{ partnerId: null, partnerName: null, roles: ["auditor"], memberships: [{ partnerId: null, name: "" }] },
    });
  });

  it("has the roles of its own company, and names the others by name", async () => {
    const actor = await makeActor(["viewer"], { partnerId: await makePartner({ name: "Beta" }) });
    for (const [name, role] of [
      ["zeta", "owner"],
      ["Alpha", "signatory"],
    ] as const)
      await makeMembership(actor.accountId ?? "", await makePartner({ name }), [role]);
    const found = await sessionOf(actor);
    expect(found?.roles).toEqual(["viewer"]);
    expect(found?.memberships.map(({ name }) => name)).toEqual(["Alpha", "Beta", "zeta"]);
  });

  it("has the roles of this moment, and none once the membership ended", async () => {
    const actor = await makeActor(["viewer"]);
    const seat = eq(membership.accountId, actor.accountId ?? "");
    await inRow(
      async (tx) =>
        void (await tx
          .update(membership)
          .set({ roles: ["owner"] })
          .where(seat)),
    );
    expect(await sessionOf(actor)).toMatchObject({ roles: ["owner"] });
    await inRow(async (tx) => void (await tx.update(membership).set({ endedAt: new Date() }).where(seat)));
    expect(await sessionOf(actor)).toMatchObject({ roles: [], memberships: [], partnerId: partnerIdOf(actor) });
  });

  it("is none once it ended, once the account is disabled, and where it never was", async () => {
    const [ended, disabled] = [await makeActor(["owner"]), await makeActor(["owner"])];
    await inRow(async (tx) => {
      await tx
        .update(session)
        .set({ endedAt: new Date(), endReason: "signed-out" })
        .where(eq(session.id, ended.sessionId ?? ""));
    });
    await changeAccount(disabled.accountId ?? "", { disabledAt: new Date() });
    expect(await sessionOf(ended)).toBeNull();
    expect(await sessionOf(disabled)).toBeNull();
    expect(await findSession(testSystem(), crypto.randomUUID())).toBeNull();
  });

  it("is hidden from other companies, from staff and from visitors who know its id", async () => {
    const actor = await makeActor(["owner"]);
    for (const stranger of [await makeActor(["owner"]), await makeActor(["administrator"]), visitorActor()])
      expect(await sessionOf(actor, stranger)).toBeNull();
  });
});
