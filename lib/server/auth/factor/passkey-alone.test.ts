import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePool } from "@/db/client";
import { listPasskeys } from "@/db/queries/account/passkey";
import { countRecoveryCodes } from "@/db/queries/account/sign-in";
import { passkeyChallenge } from "@/db/schema/passkey";
import { demoPassword } from "@/db/seed/accounts";
import { makeAuthenticator } from "@/db/testing/account/authenticator";
import { codeNow, enrolmentCode } from "@/db/testing/account/member";
import { giveAuthenticator, portalSite, registrationOf } from "@/db/testing/account/passkey";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { makeActor, testSelf } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import { enrolPurpose, registerPurpose } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { giveUpFactor, renewRecoveryCodes } from "@/lib/server/auth/account/own";
import { completeEnrolment, prepareEnrolment } from "@/lib/server/auth/factor/enrolment";
import { completePasskeyEnrolment, openPasskeyEnrolment } from "@/lib/server/auth/passkey/enrolment";
import { keepOwnPasskey, openOwnPasskey } from "@/lib/server/auth/passkey/own";
import { askPasskeyToConfirm, askPasskeyToSignIn, provePasskeyToSignIn } from "@/lib/server/auth/passkey/prove";
import { sealToken, sessionCookie } from "@/lib/server/auth/session/token";
import { signInWithCode, signInWithPasskey } from "@/lib/server/auth/sign-in/steps";
import { signedInDoor } from "@/lib/server/session";

import {
  afterPassword,
  answered,
  byCode,
  byPasskey,
  enrolled,
  enter,
  events,
  giveTotp,
  state,
  templates,
  withPassword,
} from "./testing/passkey-owner";

const browser = vi.hoisted(() => ({ jar: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
  headers: async () => new Headers({ "user-agent": "test" }),
}));

const wrong = "wrong-code code:wrong-code";
beforeAll(() => ensureProgramme());
afterAll(() => closePool());
beforeEach(() => browser.jar.clear());

describe("a passkey as the second factor", () => {
  it("is set up after the password: recovery codes, a letter, events, and the session under a new id", async () => {
    const other = await makeActor(["signatory"], { account: withPassword });
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

  it("shows each session a secret of its own, the same at each look: none learns what another will confirm", async () => {
    const door = await afterPassword(["viewer"]);
    const other = await afterPassword(["viewer"]);
    const shown = async (id: string | null) =>
      (await prepareEnrolment({ ...door, id: id ?? "", hasFactor: false, secondFactorAt: null }))?.secret;
    expect(await shown(door.sessionId)).toMatch(/^[A-Z2-7]{32}$/);
    expect(await shown(door.sessionId)).toBe(await shown(door.sessionId));
    expect(await shown(other.sessionId)).not.toBe(await shown(door.sessionId));
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
    const shown = prepareEnrolment({ ...half, id: half.sessionId ?? "", hasFactor: true, secondFactorAt: null });
    expect(await catchRefusal(shown)).toBe("stale");
    const typed = { by: "code" as const, code: codeNow(), proofCode: "", assertion: null };
    expect(await catchRefusal(completeEnrolment(half, typed))).toBe("stale");
  });

  it("enrols no authenticator beside a passkey, not even with a recovery code, which stays unspent", async () => {
    const { actor, recoveryCodes } = await enrolled(["viewer"]);
    const half = await enter(actor);
    const code = enrolmentCode(half);
    const typed = { by: "code" as const, code, proofCode: recoveryCodes[0] ?? "", assertion: null };
    expect(await catchRefusal(completeEnrolment(half, typed))).toBe("stale");
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
