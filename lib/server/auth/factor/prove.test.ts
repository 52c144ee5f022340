import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { confirmFactor, removeFactor } from "@/db/mutations/account/factor";
import { findSession } from "@/db/queries/account/session";
import { recoveryCode, session } from "@/db/schema/account";
import { mail } from "@/db/schema/record";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { changeAccount, makeActor, testSelf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import { type Actor, mintActor } from "@/lib/actor";
import { passwordMark } from "@/lib/server/auth/device/client";
import { markDevice } from "@/lib/server/auth/device/mark";
import { proveSecondFactor } from "@/lib/server/auth/factor/prove";
import { newRecoveryCodes, recoveryHash } from "@/lib/server/auth/factor/recovery";
import { newTotpSecret, totpAt, totpStep } from "@/lib/server/auth/factor/totp";
import { enrolmentSecret, openSecret, sealSecret } from "@/lib/server/auth/secret-box";

beforeAll(() => ensureProgramme());
afterAll(() => closePool());

const document = (letter: string): string => letter.repeat(64);
const wrong = { code: "wrong-code", fields: { code: "wrong-code" } };

/** A signatory with an authenticator; `code` is its present code, or that many steps away. */
const makeSignatory = async () => {
  const actor = await makeActor(["signatory"]);
  const accountId = actor.accountId ?? "";
  const secret = newTotpSecret();
  const codes = newRecoveryCodes();
  await changeAccount(accountId, { totpSecret: sealSecret(accountId, secret), totpConfirmedAt: new Date() });
  const code = (steps = 0): string => totpAt(secret, new Date(Date.now() + steps * 30_000));
  return { actor, accountId, secret, codes, code };
};

const notOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("a second factor", () => {
  it("accepts the present code, with or without a space", async () => {
    const { actor, code } = await makeSignatory();
    const now = code();
    const proof = await proveSecondFactor(actor, `${now.slice(0, 3)} ${now.slice(3)}`);
    expect(proof.method).toBe("totp");
    expect(proof.authenticatorHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("accepts one step early or late, and no more", () => {
    const secret = newTotpSecret();
    const at = new Date("2019-10-01T12:00:10Z");
    const shifted = (steps: number) => totpAt(secret, new Date(at.getTime() + steps * 30_000));
    const step = Math.floor(at.getTime() / 30_000);
    expect([-1, 0, 1].map((steps) => totpStep(secret, shifted(steps), at))).toEqual([step - 1, step, step + 1]);
    expect([-2, 2].map((steps) => totpStep(secret, shifted(steps), at))).toEqual([null, null]);
  });

  it("accepts a code once, and none older than the last", async () => {
    const { actor, code } = await makeSignatory();
    const [earlier, now] = [code(-1), code()];
    const used = { code: "wrong-code", fields: { code: "code-used" } };
    await proveSecondFactor(actor, now);
    await expect(proveSecondFactor(actor, now)).rejects.toMatchObject(used);
    await expect(proveSecondFactor(actor, earlier)).rejects.toMatchObject(used);
  });

  it("accepts a code once, even for many simultaneous requests", async () => {
    const { actor, code } = await makeSignatory();
    const now = code();
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => proveSecondFactor(actor, now)));
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  it("accepts a code for one purpose: what signed in signs nothing, and what signed signs nothing else", async () => {
    const { actor, code } = await makeSignatory();
    const used = { code: "wrong-code", fields: { code: "code-used" } };
    await proveSecondFactor(actor, code());
    await expect(proveSecondFactor(actor, code(), document("a"))).rejects.toMatchObject(used);
    const next = code(1);
    await proveSecondFactor(actor, next, document("a"));
    await expect(proveSecondFactor(actor, next, document("b"))).rejects.toMatchObject(used);
    await expect(proveSecondFactor(actor, next)).rejects.toMatchObject(used);
  });

  it("signs nothing with a recovery code, which stays good for signing in", async () => {
    const { actor, accountId, codes } = await makeSignatory();
    const [codeHash = ""] = codes.map((one) => recoveryHash(accountId, one));
    await writeUnaudited(testSelf(accountId), (tx) => tx.insert(recoveryCode).values({ accountId, codeHash }));
    const [first = ""] = codes;
    await expect(proveSecondFactor(actor, first, document("a"))).rejects.toMatchObject({
      fields: { code: "recovery-code-signs-nothing" },
    });
    expect(await proveSecondFactor(actor, first)).toMatchObject({ method: "recovery-code" });
  });

  it("locks for fifteen minutes after the sixth wrong code, for right codes as well", async () => {
    const { actor, code } = await makeSignatory();
    for (let attempt = 1; attempt <= 6; attempt += 1)
      await expect(proveSecondFactor(actor, notOf(notOf(notOf(code()))))).rejects.toMatchObject(wrong);
    await expect(proveSecondFactor(actor, code())).rejects.toMatchObject({
      code: "rate-limited",
      params: { minutes: 15 },
    });
  });

  /** The same person, asking from a browser that the account does not know, in a network of its own. */
  const from = (actor: Actor, network: number, device?: string): Actor => {
    const ip = `2001:db8:${(process.pid % 65_536).toString(16)}:${network.toString(16)}::1`;
    return mintActor({ ...actor, request: { id: randomUUID(), ip, userAgent: "test", device } });
  };

  it("is guessed no faster from many networks, and its owner is written to", async () => {
    const { actor, accountId, code } = await makeSignatory();
    const guess = notOf(notOf(notOf(code())));
    for (let network = 1; network <= 10; network += 1)
      await expect(proveSecondFactor(from(actor, network), guess)).rejects.toMatchObject(wrong);
    await expect(proveSecondFactor(from(actor, 99), code())).rejects.toMatchObject({
      ...{ code: "strangers-limited", params: { step: "code", minutes: 15 } },
    });
    const letters = await read(testSystem(), (tx) =>
      tx.select({ template: mail.template }).from(mail).where(eq(mail.accountId, accountId)),
    );
    expect(letters).toEqual([{ template: "account-codes-guessed" }]);
  });

  it("stays its owner's while strangers guess: in a known browser or network, or by a recovery code", async () => {
    const { actor, accountId, code, codes } = await makeSignatory();
    const { mark } = await proveSecondFactor(from(actor, 200), code(-1));
    const guess = notOf(notOf(notOf(code())));
    for (let network = 101; network <= 110; network += 1)
      await expect(proveSecondFactor(from(actor, network), guess)).rejects.toMatchObject(wrong);
    const limited = { code: "strangers-limited" };
    await expect(proveSecondFactor(from(actor, 150), code())).rejects.toMatchObject(limited);

    const [recovery = ""] = codes;
    const codeHash = recoveryHash(accountId, recovery);
    await writeUnaudited(testSelf(accountId), (tx) => tx.insert(recoveryCode).values({ accountId, codeHash }));
    expect(await proveSecondFactor(from(actor, 151), recovery)).toMatchObject({ method: "recovery-code" });

    const known = markDevice(undefined, mark);
    expect(await proveSecondFactor(from(actor, 152, known), code())).toMatchObject({ method: "totp" });

    const at = new Date();
    const row = { accountId, partnerId: actor.partnerId, createdAt: at, lastSeenAt: at, expiresAt: at };
    const { ip = "" } = from(actor, 153).request ?? {};
    await writeUnaudited(testSystem(), (tx) => tx.insert(session).values({ ...row, ip }));
    await expect(proveSecondFactor(from(actor, 153), code(1))).rejects.toMatchObject(limited);
    await writeUnaudited(testSystem(), (tx) => tx.insert(session).values({ ...row, ip, secondFactorAt: at }));
    expect(await proveSecondFactor(from(actor, 153), code(1))).toMatchObject({ method: "totp" });
  });

  it("does not know a browser by its password alone", async () => {
    const { actor, accountId, code } = await makeSignatory();
    const cookie = markDevice(undefined, passwordMark({ id: accountId, passwordHash: null }));
    const guess = notOf(notOf(notOf(code())));
    for (let network = 301; network <= 310; network += 1)
      await expect(proveSecondFactor(from(actor, network, cookie), guess)).rejects.toMatchObject(wrong);
    await expect(proveSecondFactor(from(actor, 331, cookie), code())).rejects.toMatchObject({
      code: "strangers-limited",
    });
  });

  it("accepts each recovery code once", async () => {
    const { actor, accountId, codes } = await makeSignatory();
    const system = testSelf(accountId);
    await changeAccount(accountId, { totpConfirmedAt: null });
    const { sessionId } = await confirmFactor(system, {
      accountId,
      sessionId: actor.sessionId ?? "",
      ...{ sealed: sealSecret(accountId, newTotpSecret()), step: 1 },
      codeHashes: codes.map((code) => recoveryHash(accountId, code)),
    });
    expect(await findSession(system, actor.sessionId ?? "")).toBeNull();
    expect((await findSession(system, sessionId))?.secondFactorAt).toEqual(system.at);
    const [first = ""] = codes;
    const typed = `${first.slice(0, 5).toLowerCase()} - ${first.slice(5)}`;
    expect(await proveSecondFactor(actor, typed)).toMatchObject({ method: "recovery-code" });
    await expect(proveSecondFactor(actor, first)).rejects.toMatchObject(wrong);
  });

  it("refuses another person's code", async () => {
    const [mine, other] = [await makeSignatory(), await makeSignatory()];
    await expect(proveSecondFactor(mine.actor, other.code())).rejects.toMatchObject(wrong);
  });

  it("does not count before it is confirmed", async () => {
    const actor = await makeActor(["viewer"]);
    const secret = enrolmentSecret(actor.accountId ?? "", actor.sessionId ?? "");
    const code = totpAt(secret, new Date());
    await expect(proveSecondFactor(actor, code)).rejects.toMatchObject({ code: "no-second-factor" });
  });

  it("ends every session of the account when it is removed", async () => {
    const { actor, accountId } = await makeSignatory();
    await removeFactor(testSelf(accountId), accountId);
    expect(await findSession(testSystem(), actor.sessionId ?? "")).toBeNull();
  });
});

describe("an encrypted secret", () => {
  it("opens for the same account only", () => {
    const [mine, other] = [randomUUID(), randomUUID()];
    const sealed = sealSecret(mine, "KZSW4ZDP");
    expect(sealed).not.toContain("KZSW4ZDP");
    expect(openSecret(mine, sealed)).toBe("KZSW4ZDP");
    expect(() => openSecret(other, sealed)).toThrow();
  });

  it("does not open after a change", () => {
    const mine = randomUUID();
    const sealed = sealSecret(mine, "KZSW4ZDP");
    const last = sealed.at(-2) === "A" ? "B" : "A";
    expect(() => openSecret(mine, `${sealed.slice(0, -2)}${last}${sealed.slice(-1)}`)).toThrow();
    expect(() => openSecret(mine, "nothing")).toThrow();
  });

  it("is different each time", () => {
    const mine = randomUUID();
    expect(sealSecret(mine, "KZSW4ZDP")).not.toBe(sealSecret(mine, "KZSW4ZDP"));
  });
});
