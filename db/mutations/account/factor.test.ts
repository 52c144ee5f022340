import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { listPasskeys } from "@/db/queries/account/passkey";
import { findSession } from "@/db/queries/account/session";
import { countRecoveryCodes } from "@/db/queries/account/sign-in";
import { session } from "@/db/schema/account";
import { makeSession } from "@/db/testing/account/member";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { emailsAbout } from "@/db/testing/declaration/rows";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { changeAccount, makeActor, makeMembership, makePartner, testSelf, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import type { Role } from "@/lib/role";
import { confirmFactor, removeFactor } from "./factor";
import { addPasskey, enrolPasskey, removePasskey } from "./passkey";

beforeAll(() => ensureProgramme());
afterAll(() => closePool());

const someHashes = () => [1, 2, 3].map(() => sha256(randomUUID()));
const someKey = () => ({
  ...{ name: "Phone", credentialId: randomUUID(), publicKey: "key", counter: 0, transports: ["internal"] },
});

const owner = async (roles: Role[] = ["viewer"]) => {
  const actor = await makeActor(roles);
  const accountId = actor.accountId ?? "";
  const by = (sessionId = actor.sessionId ?? "") => ({ accountId, sessionId });
  const self = () => testSelf(accountId);
  return {
    ...{ actor, accountId },
    enrol: (sessionId?: string) => enrolPasskey(self(), { ...by(sessionId), ...someKey(), codeHashes: someHashes() }),
    add: (sessionId?: string) => addPasskey(self(), { ...by(sessionId), ...someKey() }),
    remove: (passkeyId: string, sessionId?: string) => removePasskey(self(), { ...by(sessionId), passkeyId }),
    confirm: (sessionId?: string) =>
      confirmFactor(self(), { ...by(sessionId), sealed: "sealed", step: 1, codeHashes: someHashes() }),
    giveUp: () => removeFactor(self(), accountId),
  };
};

const openSessions = (accountId: string): Promise<number> =>
  read(testSystem(), async (tx) => {
    const rows = await tx.select({ endedAt: session.endedAt }).from(session).where(eq(session.accountId, accountId));
    return rows.filter(({ endedAt }) => endedAt === null).length;
  });
const letters = async (accountId: string) => (await emailsAbout(accountId)).map(({ template }) => template);
const held = async (actor: Actor) => [(await listPasskeys(actor)).length, await countRecoveryCodes(actor)];

describe("a passkey as the first second factor", () => {
  it("comes with recovery codes; the session goes on under a new id and every other ends", async () => {
    const { actor, accountId, enrol } = await owner();
    await makeSession(actor);
    const goesOn = await enrol();
    expect(await held(actor)).toEqual([1, 3]);
    expect(await findSession(testSystem(), goesOn)).toMatchObject({ hasFactor: true, hasTotp: false });
    expect((await findSession(testSystem(), goesOn))?.secondFactorAt).not.toBeNull();
    expect(await openSessions(accountId)).toBe(1);
    expect(await letters(accountId)).toEqual(["account-factor-added"]);
  });

  it("is refused where there is an authenticator or a passkey, and changes nothing", async () => {
    const [withCode, withPasskey] = [await owner(), await owner()];
    await withCode.confirm();
    const goesOn = await withPasskey.enrol();
    for (const { enrol, actor, accountId } of [withCode, withPasskey]) {
      const before = await held(actor);
      expect(await catchRefusal(enrol(goesOn))).toBe("stale");
      expect(await held(actor)).toEqual(before);
      expect(await openSessions(accountId)).toBe(1);
    }
  });

  it("is refused to a session that ended", async () => {
    const { accountId, actor, enrol, giveUp } = await owner();
    await enrol();
    await giveUp();
    expect(await openSessions(accountId)).toBe(0);
    expect(await catchRefusal(enrol())).toBe("signed-out");
    expect(await held(actor)).toEqual([0, 0]);
  });

  it("of one person is no one else's", async () => {
    const [mine, theirs] = [await owner(), await owner()];
    const key = someKey();
    const enrol = ({ actor, accountId }: typeof mine) => {
      const sessionId = actor.sessionId ?? "";
      return enrolPasskey(testSelf(accountId), { accountId, sessionId, ...key, codeHashes: someHashes() });
    };
    await enrol(mine);
    expect(await catchRefusal(enrol(theirs))).toBe("passkey-known");
    expect(await held(theirs.actor)).toEqual([0, 0]);
  });
});

describe("an authenticator beside a passkey", () => {
  it("is for a session that gave the second factor, and leaves the recovery codes", async () => {
    const { actor, enrol, confirm } = await owner();
    const proven = await enrol();
    const half = await makeSession(actor);
    expect(await catchRefusal(confirm(half))).toBe("stale");
    const { sessionId, areCodesNew } = await confirm(proven);
    expect([areCodesNew, await held(actor)]).toEqual([false, [1, 3]]);
    expect(await findSession(testSystem(), sessionId)).toMatchObject({ hasFactor: true, hasTotp: true });
    expect(await findSession(testSystem(), half)).toBeNull();
  });

  it("brings recovery codes where none are left, and is confirmed once", async () => {
    const { actor, accountId, add, confirm } = await owner();
    await changeAccount(accountId, { totpConfirmedAt: new Date() });
    await add();
    await changeAccount(accountId, { totpConfirmedAt: null });
    const { sessionId, areCodesNew } = await confirm();
    expect([areCodesNew, await held(actor)]).toEqual([true, [1, 3]]);
    expect(await catchRefusal(confirm(sessionId))).toBe("stale");
  });

  it("is dropped alone: the passkey and the codes stay, even of a signatory", async () => {
    const { actor, accountId, enrol, confirm, giveUp } = await owner(["signatory"]);
    const proven = await enrol();
    await confirm(proven);
    await giveUp();
    expect(await held(actor)).toEqual([1, 3]);
    expect(await openSessions(accountId)).toBe(0);
    expect(await letters(accountId)).toContain("account-authenticator-removed");
    expect(await catchRefusal(giveUp())).toBe("last-passkey");
  });
});

describe("the last second factor", () => {
  it("is not removed as one passkey of several", async () => {
    const { actor, enrol, add, remove } = await owner();
    const proven = await enrol();
    const { id: other } = await add(proven);
    const [{ id: first = "" } = {}] = await listPasskeys(actor);
    await remove(first, proven);
    expect(await catchRefusal(remove(other, proven))).toBe("last-passkey");
    expect(await catchRefusal(remove(first, proven))).toBe("not-found");
    expect(await held(actor)).toEqual([1, 3]);
  });

  it("is given up as passkeys with the codes, where no role in any company requires one", async () => {
    const { actor, accountId, enrol, add, giveUp } = await owner();
    await add(await enrol());
    const seat = await makeMembership(accountId, await makePartner(), ["signatory"]);
    expect(seat).toBeTruthy();
    expect(await catchRefusal(giveUp())).toBe("last-passkey");
    expect(await held(actor)).toEqual([2, 3]);
    const free = await owner();
    await free.add(await free.enrol());
    await free.giveUp();
    expect(await held(free.actor)).toEqual([0, 0]);
    expect(await openSessions(free.accountId)).toBe(0);
    expect(await letters(free.accountId)).toContain("account-factor-removed");
    expect(await catchRefusal(free.giveUp())).toBe("stale");
  });

  it("that was reset meanwhile takes no passkey more", async () => {
    const { actor, add } = await owner();
    expect(await catchRefusal(add())).toBe("stale");
    expect(await held(actor)).toEqual([0, 0]);
  });
});
