import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePool } from "@/db/client";
import { startSession } from "@/db/mutations/account/session";
import { listPasskeys } from "@/db/queries/account/passkey";
import { countRecoveryCodes } from "@/db/queries/account/sign-in";
import { passkeyChallenge } from "@/db/schema/passkey";
import { auditEvent } from "@/db/schema/record";
import { demoPassword } from "@/db/seed/accounts";
import type { Authenticator } from "@/db/testing/account/authenticator";
import { makeAuthenticator } from "@/db/testing/account/authenticator";
import { codeNow, memberSecret } from "@/db/testing/account/member";
import {
  confirmationBy,
  giveAuthenticator,
  passkeyIdOf,
  portalSite,
  registrationOf,
} from "@/db/testing/account/passkey";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { changeAccount, makeActor, testSelf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import { enrolPurpose, proofFields, registerPurpose } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import type { Role } from "@/lib/role";
import { askNewAddress } from "@/lib/server/auth/account/address";
import { giveUpFactor, renewRecoveryCodes } from "@/lib/server/auth/account/own";
import { halfwayDoor } from "@/lib/server/auth/doors";
import { completeEnrolment, prepareEnrolment } from "@/lib/server/auth/factor/enrolment";
import { proveSecondFactor } from "@/lib/server/auth/factor/prove";
import { completePasskeyEnrolment, openPasskeyEnrolment } from "@/lib/server/auth/passkey/enrolment";
import { keepOwnPasskey, openOwnPasskey, removeOwnPasskey } from "@/lib/server/auth/passkey/own";
import { askPasskeyToConfirm, askPasskeyToSignIn, provePasskeyToSignIn } from "@/lib/server/auth/passkey/prove";
import { hashPassword } from "@/lib/server/auth/password/hash";
import { sealSecret } from "@/lib/server/auth/secret-box";
import { sealToken, sessionCookie } from "@/lib/server/auth/session/token";
import { signInWithCode, signInWithPasskey } from "@/lib/server/auth/sign-in/steps";
import { findSignedIn, signedInDoor } from "@/lib/server/session";

const browser = vi.hoisted(() => ({ jar: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
  headers: async () => new Headers({ "user-agent": "test" }),
}));

const wrong = "wrong-code code:wrong-code";
let passwordHash: string;
beforeAll(async () => {
  await ensureProgramme();
  passwordHash = await hashPassword(demoPassword);
});
afterAll(() => closePool());
beforeEach(() => browser.jar.clear());

type Door = Awaited<ReturnType<typeof halfwayDoor>>;

/** Somebody of this role without a second factor, who has just given their password. */
const afterPassword = async (roles: Role[]): Promise<Door> =>
  enter(await makeActor(roles, { account: () => ({ passwordHash }) }));

/** The same person after their password in another browser. */
const enter = async ({ accountId, partnerId }: Actor): Promise<Door> => {
  const id = accountId ?? "";
  const sessionId = await startSession(testSelf(id), { accountId: id });
  browser.jar.set(sessionCookie().name, await sealToken(sessionId));
  const door = await halfwayDoor();
  return { ...door, partnerId } as Door;
};

const answered = async (options: { challenge: string }) => {
  const authenticator = await makeAuthenticator(portalSite());
  return { authenticator, response: authenticator.register(options.challenge) };
};

/** Sets up a passkey as the only second factor; the browser holds the session that goes on. */
const enrolled = async (roles: Role[]) => {
  const door = await afterPassword(roles);
  const { authenticator, response } = await answered(await openPasskeyEnrolment(door));
  const { recoveryCodes } = await completePasskeyEnrolment(door, { name: "Phone", response });
  const actor = await signedInDoor();
  return { door, actor, accountId: door.accountId, authenticator, recoveryCodes };
};

const byCode = (code: string) => ({ by: "code" as const, code, assertion: null });
const byPasskey = async (actor: Actor, authenticator: Authenticator, act: Parameters<typeof confirmationBy>[2]) => {
  const { assertion } = await confirmationBy(actor, authenticator, act);
  return { by: "passkey" as const, code: "", assertion: proofFields.assertion.parse(assertion) };
};

const templates = async (accountId: string) => (await emailsAbout(accountId)).map(({ template }) => template);
const events = (accountId: string) =>
  read(testSystem(), async (tx) =>
    (
      await tx
        .select({ kind: auditEvent.kind })
        .from(auditEvent)
        .where(eq(auditEvent.subjectId, accountId))
        .orderBy(auditEvent.seq)
    ).map(({ kind }) => kind),
  );
const state = async () => {
  const found = await findSignedIn();
  return found.kind === "none" ? found.kind : [found.kind, found.session.hasFactor, found.session.hasTotp];
};

/** An account with an authenticator, as every member whose role requires one had before. */
const giveTotp = (accountId: string) =>
  changeAccount(accountId, { totpSecret: sealSecret(accountId, memberSecret), totpConfirmedAt: new Date() });

describe("a passkey as the second factor", () => {
  it("is set up after the password: recovery codes, a letter, events, and the session under a new id", async () => {
    const other = await makeActor(["signatory"], { account: () => ({ passwordHash }) });
    const door = await enter(other);
    expect(await state()).toEqual(["second-factor", false, false]);
    const { response } = await answered(await openPasskeyEnrolment(door));
    const { recoveryCodes } = await completePasskeyEnrolment(door, { name: "Phone", response });
    expect(recoveryCodes).toHaveLength(10);
    expect(await state()).toEqual(["signed-in", true, false]);
    const actor = await signedInDoor();
    expect(actor.sessionId).not.toBe(door.sessionId);
    expect(await listPasskeys(actor)).toMatchObject([{ name: "Phone" }]);
    expect(await countRecoveryCodes(actor)).toBe(10);
    expect(await templates(door.accountId)).toEqual(["account-factor-added"]);
    expect(await events(door.accountId)).toEqual(["account.factor-added", "account.passkey-added"]);
    browser.jar.set(sessionCookie().name, await sealToken(other.sessionId ?? ""));
    expect(await state()).toBe("none");
  });

  it("makes the browser known, so that strangers who guess do not lock its owner out", async () => {
    await enrolled(["signatory"]);
    expect([...browser.jar.keys()].some((name) => name.endsWith("portal.device"))).toBe(true);
  });

  it("forgets an authenticator that was shown before and never confirmed", async () => {
    const door = await afterPassword(["viewer"]);
    const before = await prepareEnrolment({ ...door, hasFactor: false, secondFactorAt: null });
    const { response } = await answered(await openPasskeyEnrolment(door));
    await completePasskeyEnrolment(door, { name: "Phone", response });
    const now = await prepareEnrolment({ ...door, hasFactor: true, secondFactorAt: new Date() });
    expect(now?.secret).toMatch(/^[A-Z2-7]{16,}$/);
    expect(now?.secret).not.toBe(before?.secret);
  });

  it("is asked for after the password: with the passkey, or with a recovery code once, never with six digits", async () => {
    const { actor, authenticator, recoveryCodes } = await enrolled(["reviewer"]);
    const again = await enter(actor);
    expect(await state()).toEqual(["second-factor", true, false]);
    expect(await catchRefusal(signInWithCode(again, { code: "123456" }))).toBe(wrong);
    const { challenge } = await askPasskeyToSignIn(again);
    await signInWithPasskey(again, { response: await authenticator.assert(challenge), return: "" });
    expect(await state()).toEqual(["signed-in", true, false]);
    const third = await enter(actor);
    const [code = ""] = recoveryCodes;
    await signInWithCode(third, { code });
    expect(await state()).toEqual(["signed-in", true, false]);
    expect(await catchRefusal(signInWithCode(await enter(actor), { code }))).toBe(wrong);
  });

  it("locks for fifteen minutes after the sixth wrong answer", async () => {
    const door = await afterPassword(["viewer"]);
    const wrong = (await makeAuthenticator(portalSite())).register("AAAA");
    const attempt = () => catchRefusal(completePasskeyEnrolment(door, { name: "Phone", response: wrong }));
    for (let time = 1; time <= 6; time += 1) expect(await attempt()).toBe("wrong-passkey");
    expect(await attempt()).toBe("rate-limited");
  });
});

describe("the password alone", () => {
  const kinds = [
    ["an authenticator", async ({ accountId }: Actor) => giveTotp(accountId ?? "")],
    ["a passkey", async (actor: Actor) => void (await giveAuthenticator(actor))],
  ] as const;

  it.each(kinds)("enrols nothing where the account has %s", async (_kind, give) => {
    const door = await afterPassword(["viewer"]);
    const { response } = await answered(await openPasskeyEnrolment(door));
    await give(door);
    const half = await enter(door);
    expect((await state())[0]).toBe("second-factor");
    expect(await catchRefusal(openPasskeyEnrolment(half))).toBe("stale");
    expect(await catchRefusal(completePasskeyEnrolment(half, { name: "Theirs", response }))).toBe("stale");
    const shown = prepareEnrolment({ accountId: half.accountId, hasFactor: true, secondFactorAt: null });
    expect(await catchRefusal(shown)).toBe("stale");
    const typed = { by: "code" as const, code: codeNow(), proofCode: "", assertion: null };
    expect(await catchRefusal(completeEnrolment(half, typed))).toBe("stale");
  });

  it("enrols no authenticator beside a passkey, not even with a recovery code, which stays unspent", async () => {
    const { actor, recoveryCodes, accountId } = await enrolled(["viewer"]);
    await changeAccount(accountId, { totpSecret: sealSecret(accountId, memberSecret) });
    const typed = { by: "code" as const, code: codeNow(), proofCode: recoveryCodes[0] ?? "", assertion: null };
    expect(await catchRefusal(completeEnrolment(await enter(actor), typed))).toBe("stale");
    expect(await countRecoveryCodes(actor)).toBe(10);
  });

  it.each(kinds)("removes and renews nothing where the account has %s", async (_kind, give) => {
    const door = await afterPassword(["viewer"]);
    await give(door);
    const half = await enter(door);
    const typed = { currentPassword: demoPassword, ...byCode(codeNow()) };
    expect(await catchRefusal(giveUpFactor(half, typed))).toBe("signed-out");
    expect(await catchRefusal(renewRecoveryCodes(half, typed))).toBe("signed-out");
    expect(await catchRefusal(signedInDoor())).toBe("signed-out");
  });
});

describe("a challenge", () => {
  it("of one registration is worth nothing for the other", async () => {
    const door = await afterPassword(["viewer"]);
    const foreign = await registrationOf(door, registerPurpose);
    expect(await catchRefusal(completePasskeyEnrolment(door, { name: "Phone", response: foreign }))).toBe(
      "wrong-passkey",
    );
    const { actor } = await enrolled(["viewer"]);
    const enrolling = await registrationOf(actor, enrolPurpose);
    expect(await catchRefusal(keepOwnPasskey(actor, { name: "Phone", response: enrolling }))).toBe("wrong-passkey");
  });

  it("of an enrolment is good for five minutes", async () => {
    const door = await afterPassword(["viewer"]);
    const options = await openPasskeyEnrolment(door);
    await writeUnaudited(testSelf(door.accountId), (tx) =>
      tx.update(passkeyChallenge).set({ expiresAt: door.at }).where(eq(passkeyChallenge.challenge, options.challenge)),
    );
    const { response } = await answered(options);
    expect(await catchRefusal(completePasskeyEnrolment(door, { name: "Phone", response }))).toBe("step-up-expired");
  });

  it("that confirms one act confirms no other, and signs in to nothing; nor does one of a sign-in confirm", async () => {
    const { actor, authenticator } = await enrolled(["viewer"]);
    const elsewhere = await byPasskey(actor, authenticator, "renew-recovery-codes");
    expect(await catchRefusal(openOwnPasskey(actor, { name: "Key", ...elsewhere }))).toBe("wrong-passkey");
    const { challenge } = await askPasskeyToConfirm(actor, { act: "add-passkey" });
    const confirming = await authenticator.assert(challenge);
    expect(await catchRefusal(provePasskeyToSignIn(actor, confirming))).toBe("wrong-passkey");
    const signing = await askPasskeyToSignIn(actor);
    const assertion = await authenticator.assert(signing.challenge);
    const proof = { by: "passkey" as const, code: "", assertion };
    expect(await catchRefusal(openOwnPasskey(actor, { name: "Key", ...proof }))).toBe("wrong-passkey");
  });
});

describe("the acts of an account with a passkey alone", () => {
  it("are confirmed by the passkey: another passkey, new recovery codes, another address", async () => {
    const { actor, authenticator, accountId } = await enrolled(["signatory"]);
    const options = await openOwnPasskey(actor, {
      name: "Key",
      ...(await byPasskey(actor, authenticator, "add-passkey")),
    });
    const second = await answered(options);
    await keepOwnPasskey(actor, { name: "Key", response: second.response });
    expect((await listPasskeys(actor)).map(({ name }) => name)).toEqual(["Phone", "Key"]);
    const renewed = await byPasskey(actor, second.authenticator, "renew-recovery-codes");
    const { recoveryCodes } = await renewRecoveryCodes(actor, { currentPassword: demoPassword, ...renewed });
    expect(recoveryCodes).toHaveLength(10);
    const email = `${accountId}@new.example`;
    const asked = { email, currentPassword: demoPassword };
    expect(await catchRefusal(askNewAddress(actor, { ...asked, ...byCode("") }))).toBe("invalid code:required");
    await askNewAddress(actor, { ...asked, ...(await byPasskey(actor, authenticator, "change-address")) });
    expect(await templates(accountId)).toContain("address-asked");
  });

  it("are confirmed by a recovery code as well, and by no six digits", async () => {
    const { actor, recoveryCodes } = await enrolled(["signatory"]);
    expect(await catchRefusal(openOwnPasskey(actor, { name: "Key", ...byCode("123456") }))).toBe(wrong);
    const options = await openOwnPasskey(actor, { name: "Key", ...byCode(recoveryCodes[0] ?? "") });
    expect(options.challenge).toBeTruthy();
  });

  it("sign with the passkey only: no code and no recovery code signs", async () => {
    const { actor, recoveryCodes } = await enrolled(["signatory"]);
    const document = sha256("document");
    expect(await catchRefusal(proveSecondFactor(actor, codeNow(), document))).toBe(wrong);
    await expect(proveSecondFactor(actor, recoveryCodes[0] ?? "", document)).rejects.toMatchObject({
      fields: { code: "recovery-code-signs-nothing" },
    });
  });

  it("remove one of two passkeys, and not the last", async () => {
    const { actor, authenticator } = await enrolled(["viewer"]);
    const other = await giveAuthenticator(actor);
    const first = await passkeyIdOf(actor, authenticator);
    const proof = await byPasskey(actor, other, "remove-passkey");
    await removeOwnPasskey(actor, { passkeyId: first, ...proof });
    const last = await passkeyIdOf(actor, other);
    const again = await byPasskey(actor, other, "remove-passkey");
    expect(await catchRefusal(removeOwnPasskey(actor, { passkeyId: last, ...again }))).toBe("last-passkey");
    expect(await listPasskeys(actor)).toHaveLength(1);
    expect(await state()).toEqual(["signed-in", true, false]);
  });

  it("give the factor up where no role requires it: codes and sessions end, and the owner is written to", async () => {
    const { actor, authenticator, accountId } = await enrolled(["viewer"]);
    const proof = await byPasskey(actor, authenticator, "give-up-factor");
    await giveUpFactor(actor, { currentPassword: demoPassword, ...proof });
    expect(await state()).toBe("none");
    expect([await listPasskeys(actor), await countRecoveryCodes(actor)]).toEqual([[], 0]);
    expect(await templates(accountId)).toContain("account-factor-removed");
    await enter(actor);
    expect(await state()).toEqual(["signed-in", false, false]);
  });

  it("keep the factor where a role requires it", async () => {
    const { actor, authenticator } = await enrolled(["signatory"]);
    const proof = await byPasskey(actor, authenticator, "give-up-factor");
    expect(await catchRefusal(giveUpFactor(actor, { currentPassword: demoPassword, ...proof }))).toBe("last-passkey");
    expect(await listPasskeys(actor)).toHaveLength(1);
    expect(await state()).toEqual(["signed-in", true, false]);
  });
});

describe("an authenticator beside a passkey", () => {
  const withAuthenticator = async (roles: Role[]) => {
    const made = await enrolled(roles);
    const { actor, accountId, authenticator } = made;
    await changeAccount(accountId, { totpSecret: sealSecret(accountId, memberSecret) });
    const { by, assertion } = await byPasskey(actor, authenticator, "add-authenticator");
    const added = await completeEnrolment(await halfwayDoor(), { by, code: codeNow(), proofCode: "", assertion });
    return { ...made, added, actor: await signedInDoor() };
  };

  it("is added with a proof, and the recovery codes stay", async () => {
    const { added, actor, accountId } = await withAuthenticator(["signatory"]);
    expect(added).toEqual({ recoveryCodes: [] });
    expect(await state()).toEqual(["signed-in", true, true]);
    expect(await countRecoveryCodes(actor)).toBe(10);
    expect(await templates(accountId)).toEqual(["account-factor-added", "account-factor-added"]);
  });

  it("is not added without one, nor with a wrong one, which is said at its own field", async () => {
    const { accountId } = await enrolled(["signatory"]);
    await changeAccount(accountId, { totpSecret: sealSecret(accountId, memberSecret) });
    const typed = { by: "code" as const, code: codeNow(), assertion: null };
    for (const [proofCode, fault] of [
      ["", "required"],
      ["AAAAA-BBBBB", "wrong-code"],
    ] as const)
      await expect(completeEnrolment(await halfwayDoor(), { ...typed, proofCode })).rejects.toMatchObject({
        fields: { proofCode: fault },
      });
    expect(await state()).toEqual(["signed-in", true, false]);
  });

  it("is dropped again: every session ends, passkey and recovery codes stay, and its own letter goes out", async () => {
    const { actor, authenticator, accountId } = await withAuthenticator(["signatory"]);
    const proof = await byPasskey(actor, authenticator, "give-up-factor");
    await giveUpFactor(actor, { currentPassword: demoPassword, ...proof });
    expect(await state()).toBe("none");
    expect([(await listPasskeys(actor)).length, await countRecoveryCodes(actor)]).toEqual([1, 10]);
    expect(await templates(accountId)).toContain("account-authenticator-removed");
    expect(await events(accountId)).toContain("account.authenticator-removed");
    await enter(actor);
    expect(await state()).toEqual(["second-factor", true, false]);
  });

  it("lets go of the last passkey", async () => {
    const { actor, authenticator } = await withAuthenticator(["signatory"]);
    const passkeyId = await passkeyIdOf(actor, authenticator);
    const proof = await byPasskey(actor, authenticator, "remove-passkey");
    await removeOwnPasskey(actor, { passkeyId, ...proof });
    expect(await state()).toEqual(["signed-in", true, true]);
  });
});
