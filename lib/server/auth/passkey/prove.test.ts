import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addPasskey, removePasskey, renamePasskey } from "@/db/mutations/account/passkey";
import { findPasskeys, listPasskeys } from "@/db/queries/account/passkey";
import { findSession } from "@/db/queries/account/session";
import { passkeyChallenge } from "@/db/schema/passkey";
import { makeAuthenticator, type Whim } from "@/db/testing/account/authenticator";
import { giveAuthenticator, portalSite } from "@/db/testing/account/passkey";
import { ensureProgramme, makeSigner } from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { changeAccount, testSelf, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import { registerPurpose } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { proveSecondFactor } from "@/lib/server/auth/factor/prove";
import {
  askPasskey,
  askPasskeyToSignIn,
  type PasskeyAct,
  provePasskey,
  provePasskeyToSignIn,
} from "@/lib/server/auth/passkey/prove";
import { openRegistration, verifyRegistration } from "@/lib/server/auth/passkey/registration";
import { findPasskeyFaults } from "@/lib/verify/passkey/assertion";

beforeAll(() => ensureProgramme());

const actOn = (documentSha256 = sha256(randomUUID())): PasskeyAct => ({
  purpose: "agreement.sign",
  subjectId: randomUUID(),
  documentSha256,
});

/** Ages the challenge by five minutes. */
const ageChallenge = ({ accountId }: Actor, challenge: string): Promise<unknown> =>
  writeUnaudited(testSelf(accountId), (tx) =>
    tx.update(passkeyChallenge).set({ expiresAt: new Date() }).where(eq(passkeyChallenge.challenge, challenge)),
  );

/** One more passkey, for an account with an authenticator. */
const register = async (actor: Actor, whim: Whim = {}) => {
  const accountId = actor.accountId ?? "";
  await changeAccount(accountId, { totpSecret: "sealed", totpConfirmedAt: actor.at });
  const person = { id: accountId, email: "camille@test.example", name: "Camille" };
  const { challenge } = await openRegistration(testSelf(accountId), person, registerPurpose);
  const authenticator = await makeAuthenticator(portalSite());
  const response = authenticator.register(challenge, whim);
  const keep = async () => {
    const made = await verifyRegistration(testSelf(accountId), accountId, response, registerPurpose);
    return addPasskey(testSelf(accountId), { accountId, sessionId: actor.sessionId ?? "", name: "Phone", ...made });
  };
  return { authenticator, keep };
};

describe("registering a passkey", () => {
  it("stores it under its name, emails its owner and ends their other sessions", async () => {
    const actor = await makeSigner(["signatory"]);
    const { authenticator, keep } = await register(actor);
    await keep();
    expect(await listPasskeys(actor)).toMatchObject([{ name: "Phone", lastUsedAt: null }]);
    const [known] = await findPasskeys(testSystem(), actor.accountId ?? "");
    expect(known).toMatchObject({ credentialId: authenticator.credentialId, publicKey: authenticator.coseKey });
    const letters = await emailsAbout(actor.accountId ?? "");
    expect(letters.map(({ template }) => template)).toEqual(["account-passkey-added"]);
    expect(await findSession(testSystem(), actor.sessionId ?? "")).not.toBeNull();
  });

  it("accepts each challenge once, and no other challenge", async () => {
    const actor = await makeSigner(["signatory"]);
    const { keep } = await register(actor);
    await keep();
    expect(await catchRefusal(keep())).toBe("step-up-used");
    const other = await makeSigner(["signatory"]);
    const stolen = await register(actor);
    const response = stolen.authenticator.register("AAAA");
    expect(
      await catchRefusal(
        verifyRegistration(testSelf(other.accountId), other.accountId ?? "", response, registerPurpose),
      ),
    ).toBe("wrong-passkey");
  });

  it.each([
    ["another site", { origin: "https://evil.example" }],
    ["another name", { rpId: "evil.example" }],
    ["nobody verified", { flags: 0x41 }],
    ["an assertion", { type: "webauthn.get" }],
  ])("refuses %s", async (_, whim) => {
    const { keep } = await register(await makeSigner(["signatory"]), whim);
    expect(await catchRefusal(keep())).toBe("wrong-passkey");
  });

  it("shows, renames and removes only the person's own passkeys", async () => {
    const [mine, other] = [await makeSigner(["owner"]), await makeSigner(["owner"])];
    await giveAuthenticator(mine);
    await changeAccount(mine.accountId ?? "", { totpSecret: "sealed", totpConfirmedAt: mine.at });
    expect(await listPasskeys(other)).toEqual([]);
    const [{ id: passkeyId = "" } = {}] = await listPasskeys(mine);
    const taking = (by: Actor) =>
      removePasskey(testSelf(by.accountId), {
        accountId: by.accountId ?? "",
        sessionId: by.sessionId ?? "",
        passkeyId,
      });
    expect(await catchRefusal(taking(other))).toBe("not-found");
    const naming = (by: Actor, name: string) =>
      renamePasskey(testSelf(by.accountId), { accountId: by.accountId ?? "", passkeyId, name });
    expect(await catchRefusal(naming(other, "Theirs"))).toBe("not-found");
    await naming(mine, "Blue key");
    expect(await listPasskeys(mine)).toMatchObject([{ name: "Blue key" }]);
    expect(await catchRefusal(naming(mine, "Blue key"))).toBe("unchanged");
    await taking(mine);
    expect(await catchRefusal(naming(mine, "Gone"))).toBe("not-found");
    expect(await listPasskeys(mine)).toEqual([]);
    expect(await catchRefusal(askPasskey(mine, actOn()))).toBe("no-passkey");
  });
});

describe("a step-up by passkey", () => {
  const ready = async (kind?: "ES256" | "RS256" | "EdDSA") => {
    const actor = await makeSigner(["signatory"]);
    const authenticator = await giveAuthenticator(actor, kind);
    const answer = async (act: PasskeyAct, whim: Whim = {}) => {
      const { challenge } = await askPasskey(actor, act);
      return authenticator.assert(challenge, whim);
    };
    return { actor, authenticator, answer };
  };

  it.each(["ES256", "RS256", "EdDSA"] as const)(
    "of %s leaves an assertion that anybody can verify offline",
    async (kind) => {
      const { actor, authenticator, answer } = await ready(kind);
      const act = actOn();
      const proof = await provePasskey(actor, act, await answer(act));
      expect(proof).toMatchObject({ method: "passkey", authenticatorHash: sha256(authenticator.credentialId) });
      if (!proof.assertion) throw new Error("No assertion");
      expect(proof.assertion).toMatchObject({ publicKey: authenticator.publicKey, statement: act });
      expect(await findPasskeyFaults(proof.assertion, act.documentSha256)).toEqual([]);
      expect(await listPasskeys(actor)).toMatchObject([{ lastUsedAt: expect.any(Date) }]);
    },
  );

  it("for one agreement or purpose fails for another", async () => {
    const { actor, answer } = await ready();
    const act = actOn();
    for (const other of [actOn(), { ...act, subjectId: randomUUID() }, { ...act, documentSha256: sha256("x") }])
      expect(await catchRefusal(provePasskey(actor, other, await answer(act)))).toBe("step-up-elsewhere");
    const countersigning = { ...act, purpose: "agreement.countersign" as const };
    expect(await catchRefusal(provePasskey(actor, countersigning, await answer(act)))).toBe("wrong-passkey");
  });

  it("works once, even for many simultaneous requests", async () => {
    const { actor, answer } = await ready();
    const act = actOn();
    const given = await answer(act);
    const outcomes = await Promise.all([1, 2, 3].map(() => catchRefusal(provePasskey(actor, act, given))));
    expect(outcomes.sort()).toEqual(["none", "step-up-used", "step-up-used"]);
  });

  it("expires five minutes after its challenge", async () => {
    const actor = await makeSigner(["signatory"]);
    const authenticator = await giveAuthenticator(actor);
    const act = actOn();
    const { challenge } = await askPasskey(actor, act);
    await ageChallenge(actor, challenge);
    expect(await catchRefusal(provePasskey(actor, act, await authenticator.assert(challenge)))).toBe("step-up-expired");
  });

  it.each([
    ["another site's", { origin: "https://evil.example" }],
    ["another name's", { rpId: "evil.example" }],
    ["one nobody was verified for", { flags: 0x01 }],
    ["one nobody was there for", { flags: 0x04 }],
    ["a registration", { type: "webauthn.create" }],
  ])("refuses %s", async (_, whim) => {
    const { actor, answer } = await ready();
    const act = actOn();
    expect(await catchRefusal(provePasskey(actor, act, await answer(act, whim)))).toBe("wrong-passkey");
  });

  it("refuses another person's key and a changed signature", async () => {
    const { actor, answer } = await ready();
    const thief = await makeAuthenticator(portalSite());
    const act = actOn();
    const { challenge } = await askPasskey(actor, act);
    expect(await catchRefusal(provePasskey(actor, act, await thief.assert(challenge)))).toBe("wrong-passkey");
    const [first, second] = [await answer(act), await answer(act)];
    const swapped = { ...first, response: { ...first.response, signature: second.response.signature } };
    expect(await catchRefusal(provePasskey(actor, act, swapped))).toBe("wrong-passkey");
  });

  it("refuses a counter that does not grow, as of a copied key", async () => {
    const { actor, answer } = await ready();
    const act = actOn();
    await provePasskey(actor, act, await answer(act, { counter: 7 }));
    for (const counter of [7, 6, 0])
      expect(await catchRefusal(provePasskey(actor, act, await answer(act, { counter })))).toBe("wrong-passkey");
    expect((await provePasskey(actor, act, await answer(act, { counter: 8 }))).method).toBe("passkey");
  });

  it("accepts authenticators without a counter", async () => {
    const { actor, answer } = await ready();
    const act = actOn();
    for (let time = 1; time <= 2; time += 1)
      expect((await provePasskey(actor, act, await answer(act, { counter: 0 }))).method).toBe("passkey");
  });

  it("locks for fifteen minutes after the sixth wrong answer, for codes and right answers as well", async () => {
    const { actor, answer } = await ready();
    const act = actOn();
    for (let attempt = 1; attempt <= 6; attempt += 1)
      expect(await catchRefusal(provePasskey(actor, act, await answer(act, { flags: 0x01 })))).toBe("wrong-passkey");
    await expect(provePasskey(actor, act, await answer(act))).rejects.toMatchObject({
      ...{ code: "rate-limited", params: { minutes: 15 } },
    });
    await expect(proveSecondFactor(actor, "123456", act.documentSha256)).rejects.toMatchObject({
      code: "rate-limited",
    });
  });
});

describe("signing in by passkey", () => {
  it("accepts an answer to its own challenge, once, and none about a document", async () => {
    const actor = await makeSigner(["signatory"]);
    const authenticator = await giveAuthenticator(actor);
    const { challenge } = await askPasskeyToSignIn(actor);
    const answer = await authenticator.assert(challenge);
    await provePasskeyToSignIn(actor, answer);
    expect(await catchRefusal(provePasskeyToSignIn(actor, answer))).toBe("step-up-used");
    const signing = await askPasskey(actor, actOn());
    const signed = await authenticator.assert(signing.challenge);
    expect(await catchRefusal(provePasskeyToSignIn(actor, signed))).toBe("wrong-passkey");
  });

  it("does not sign a document", async () => {
    const actor = await makeSigner(["signatory"]);
    const authenticator = await giveAuthenticator(actor);
    const { challenge } = await askPasskeyToSignIn(actor);
    expect(await catchRefusal(provePasskey(actor, actOn(), await authenticator.assert(challenge)))).toBe(
      "wrong-passkey",
    );
  });
});
