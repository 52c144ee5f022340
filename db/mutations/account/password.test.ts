import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { hashLinkSecret } from "@/db/link-secret";
import { findSession } from "@/db/queries/account/session";
import { findCredentials, findResetLink, listOwnSessions } from "@/db/queries/account/sign-in";
import { mail } from "@/db/schema/record";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeAccount, makeActor, makeMembership, makePartner, testSelf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { changePassword, requestPasswordReset, resetPassword } from "./password";
import { endSession, startSession, switchSession } from "./session";

beforeAll(() => ensureProgramme());
afterAll(() => closePool());

const lettersTo = (email: string) =>
  read(testSystem(), (tx) =>
    tx
      .select({ template: mail.template, text: mail.textBody })
      .from(mail)
      .where(eq(mail.toEmail, email))
      .orderBy(mail.createdAt),
  );

const emailOf = (actor: Actor): string => `${actor.accountId}@test.example`;
const secretIn = (text: string | undefined): string => text?.match(/reset\/([\w-]{43})/)?.[1] ?? "";
const isOpen = async (sessionId: string | null): Promise<boolean> =>
  (await findSession(testSystem(), sessionId ?? "")) !== null;

/** The portal answering about an account, as lib/server mints it. */
const systemAs = (actor: Actor): Actor => mintActor({ ...actor, side: "system", partnerId: null, roles: [] });

describe("a forgotten password", () => {
  it("is replaced by the link of an email, once, and every session ends", async () => {
    const actor = await makeActor(["viewer"]);
    await requestPasswordReset(testSystem(), { email: emailOf(actor), isOwn: false });
    const linkHash = hashLinkSecret(secretIn((await lettersTo(emailOf(actor)))[0]?.text));
    expect(await findResetLink(testSystem(), linkHash)).toEqual({ accountId: actor.accountId, email: emailOf(actor) });
    await resetPassword(testSelf(actor.accountId), { linkHash, passwordHash: "new" });
    expect((await findCredentials(testSystem(), emailOf(actor)))?.passwordHash).toBe("new");
    expect(await isOpen(actor.sessionId)).toBe(false);
    await expect(resetPassword(testSelf(actor.accountId), { linkHash, passwordHash: "newer" })).rejects.toMatchObject({
      code: "link-spent",
    });
    expect((await lettersTo(emailOf(actor))).map((one) => one.template).sort()).toEqual([
      "account-password-changed",
      "password-reset",
    ]);
  });

  it("voids the other links when one is used, and every link after an hour", async () => {
    const actor = await makeActor(["viewer"]);
    const asked = new Date();
    await requestPasswordReset(testSystem(asked), { email: emailOf(actor), isOwn: false });
    await requestPasswordReset(testSystem(new Date(asked.getTime() + 1_000)), { email: emailOf(actor), isOwn: false });
    const [first = "", second = ""] = (await lettersTo(emailOf(actor))).map((one) =>
      hashLinkSecret(secretIn(one.text)),
    );
    const late = testSelf(actor.accountId, new Date(asked.getTime() + 3_602_000));
    await expect(resetPassword(late, { linkHash: second, passwordHash: "late" })).rejects.toMatchObject({
      code: "link-spent",
    });
    await resetPassword(testSelf(actor.accountId), { linkHash: second, passwordHash: "new" });
    await expect(
      resetPassword(testSelf(actor.accountId), { linkHash: first, passwordHash: "newer" }),
    ).rejects.toMatchObject({
      code: "link-spent",
    });
  });

  it("is not kept from its owner by others who ask for it, and these fill no mailbox", async () => {
    const actor = await makeActor(["viewer"]);
    const began = Date.now();
    const ask = (minutes: number, isOwn = false) =>
      requestPasswordReset(testSystem(new Date(began + minutes * 60_000)), { email: emailOf(actor), isOwn });
    for (let minutes = 0; minutes <= 24 * 60; minutes += 12) await ask(minutes);
    const flooded = await lettersTo(emailOf(actor));
    expect(flooded.length).toBeLessThan(40);
    const lastLink = hashLinkSecret(secretIn(flooded.at(-1)?.text));
    expect(await findResetLink(testSystem(new Date(began + 24 * 3_600_000)), lastLink)).not.toBeNull();
    await ask(24 * 60, true);
    expect(await lettersTo(emailOf(actor))).toHaveLength(flooded.length + 1);
  });

  it("is sent anew at once where the last link was used", async () => {
    const actor = await makeActor(["viewer"]);
    const email = emailOf(actor);
    for (let count = 0; count < 9; count += 1) await requestPasswordReset(testSystem(), { email, isOwn: false });
    const letters = await lettersTo(email);
    expect(letters).toHaveLength(3);
    const linkHash = hashLinkSecret(secretIn(letters.at(-1)?.text));
    await resetPassword(testSelf(actor.accountId), { linkHash, passwordHash: "new" });
    await requestPasswordReset(testSystem(), { email, isOwn: false });
    expect((await lettersTo(email)).filter(({ template }) => template === "password-reset")).toHaveLength(4);
  });

  it("is sent once for many who ask at the same moment, after the first three", async () => {
    const actor = await makeActor(["viewer"]);
    const email = emailOf(actor);
    await Promise.all(Array.from({ length: 8 }, () => requestPasswordReset(testSystem(), { email, isOwn: false })));
    expect(await lettersTo(email)).toHaveLength(3);
  });

  it("sends no email and shows nothing where there is no account", async () => {
    await expect(
      requestPasswordReset(testSystem(), { email: "nobody-there@test.example", isOwn: false }),
    ).resolves.toBeUndefined();
    expect(await lettersTo("nobody-there@test.example")).toEqual([]);
  });
});

describe("the sessions of an account", () => {
  const withTwo = async () => {
    const accountId = await makeAccount();
    const [one, two] = [await makePartner({ name: "Une" }), await makePartner({ name: "Deux" })];
    await makeMembership(accountId, one, ["viewer"]);
    await makeMembership(accountId, two, ["viewer"]);
    const first = await startSession(testSystem(), { accountId, partnerId: one });
    const second = await startSession(testSystem(), { accountId, partnerId: two });
    return { accountId, one, two, first, second };
  };

  it("end one by one, and are listed across companies", async () => {
    const { accountId, one, first, second } = await withTwo();
    const actor = mintActor({
      ...testSystem(),
      side: "partner",
      accountId,
      sessionId: first,
      partnerId: one,
      roles: ["viewer"],
    });
    const listed = await listOwnSessions(systemAs(actor));
    expect(listed.map(({ id, team, isCurrent }) => [id, team, isCurrent]).sort()).toEqual(
      [
        [first, "Une", true],
        [second, "Deux", false],
      ].sort(),
    );
    await endSession(actor, { accountId, sessionId: second, reason: "ended-by-owner" });
    expect([await isOpen(first), await isOpen(second)]).toEqual([true, false]);
    await expect(endSession(actor, { accountId, sessionId: second, reason: "ended-by-owner" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("of another account cannot be ended", async () => {
    const [mine, theirs] = [await withTwo(), await withTwo()];
    const actor = mintActor({
      ...testSystem(),
      side: "partner",
      accountId: mine.accountId,
      sessionId: mine.first,
      partnerId: mine.one,
      roles: ["viewer"],
    });
    const stolen = { accountId: theirs.accountId, sessionId: theirs.first, reason: "ended-by-owner" as const };
    await expect(endSession(actor, stolen)).rejects.toMatchObject({ code: "not-found" });
    expect(await isOpen(theirs.first)).toBe(true);
  });

  it("all end with the old password except the one in which it was changed", async () => {
    const { accountId, first, second } = await withTwo();
    await changePassword(testSelf(accountId), { accountId, sessionId: first, passwordHash: "new" });
    expect([await isOpen(first), await isOpen(second)]).toEqual([true, false]);
  });

  it("change company without moving their absolute limit, and only to one of their own", async () => {
    const { two, first } = await withTwo();
    const before = await findSession(testSystem(), first);
    const later = testSystem(new Date(Date.now() + 60_000));
    await switchSession(later, { sessionId: first, partnerId: two });
    const { createdAt, expiresAt } = before ?? {};
    expect(await findSession(testSystem(), first)).toMatchObject({ partnerId: two, createdAt, expiresAt });
    const elsewhere = await makePartner();
    for (const partnerId of [null, elsewhere])
      await expect(switchSession(later, { sessionId: first, partnerId })).rejects.toMatchObject({ code: "not-found" });
  });
});
