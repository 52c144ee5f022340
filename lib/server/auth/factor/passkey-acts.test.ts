import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePool } from "@/db/client";
import { listPasskeys } from "@/db/queries/account/passkey";
import { countRecoveryCodes } from "@/db/queries/account/sign-in";
import { demoPassword } from "@/db/seed/accounts";
import { codeNow, enrolmentCode } from "@/db/testing/account/member";
import { giveAuthenticator, passkeyIdOf } from "@/db/testing/account/passkey";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { sha256 } from "@/lib/digest/sha256";
import type { Role } from "@/lib/role";
import { askNewAddress } from "@/lib/server/auth/account/address";
import { giveUpFactor, renewRecoveryCodes } from "@/lib/server/auth/account/own";
import { halfwayDoor } from "@/lib/server/auth/doors";
import { completeEnrolment } from "@/lib/server/auth/factor/enrolment";
import { proveSecondFactor } from "@/lib/server/auth/factor/prove";
import { keepOwnPasskey, openOwnPasskey, removeOwnPasskey } from "@/lib/server/auth/passkey/own";
import { signedInDoor } from "@/lib/server/session";

import { answered, byCode, byPasskey, enrolled, enter, events, state, templates } from "./testing/passkey-owner";

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
    const { actor, authenticator } = made;
    const { by, assertion } = await byPasskey(actor, authenticator, "add-authenticator");
    const door = await halfwayDoor();
    const added = await completeEnrolment(door, { by, code: enrolmentCode(door), proofCode: "", assertion });
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
    await enrolled(["signatory"]);
    const typed = { by: "code" as const, code: enrolmentCode(await halfwayDoor()), assertion: null };
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
