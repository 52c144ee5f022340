import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { hashLinkSecret } from "@/db/link-secret";
import { findPasskeys, listPasskeys } from "@/db/queries/account/passkey";
import * as signIn from "@/db/queries/account/sign-in";
import { link, recoveryCode, session } from "@/db/schema/account";
import { passkey } from "@/db/schema/passkey";
import { demoAccounts, demoCompanyId, demoPassword } from "@/db/seed/accounts";
import { makeReset } from "@/db/testing/account/links";
import { giveAuthenticator } from "@/db/testing/account/passkey";
import { changeAccount, makeAccount, makeActor, makePartner, testSelf, testSystem } from "@/db/testing/factories";
import { withOwnDatabase } from "@/db/testing/own-database";
import { insertProgramme } from "@/db/testing/programme";
import { writeUnaudited } from "@/db/transaction";
import { type Actor, later, mintActor } from "@/lib/actor";

const minute = 60_000;
const hour = 60 * minute;

const runAsOwner = withOwnDatabase();
beforeAll(() => insertProgramme(runAsOwner, { vendor: "Éditeur Test SA" }));

const insert = (work: Parameters<typeof writeUnaudited<void>>[1]): Promise<void> => writeUnaudited(testSystem(), work);

/** As the page asks: the portal itself, about this account. */
const asSystem = (actor: Actor): Actor => mintActor({ ...actor, side: "system", partnerId: null, roles: [] });

describe("the secrets a sign-in compares with", () => {
  it("are found by the address alone, also of a disabled account", async () => {
    const email = `${crypto.randomUUID()}@test.example`;
    const disabledAt = new Date();
    const id = await makeAccount({ email, passwordHash: "hash", disabledAt });
    expect(await signIn.findCredentials(testSystem(), email)).toMatchObject({ id, passwordHash: "hash", disabledAt });
    for (const near of [email.slice(1), `${email} `, email.replace("-", "_"), "%", ""])
      expect(await signIn.findCredentials(testSystem(), near)).toBeNull();
  });

  it("include the second factor of one account", async () => {
    const id = await makeAccount({ totpSecret: "sealed" });
    expect(await signIn.findFactor(testSystem(), id)).toMatchObject({
      ...{ email: `${id}@test.example`, totpSecret: "sealed", totpConfirmedAt: null, factorSince: null },
    });
    expect(await signIn.findFactor(testSystem(), crypto.randomUUID())).toBeNull();
  });
});

describe("since when an account has a second factor", () => {
  const sinceOf = async (actor: Actor) =>
    (await signIn.findFactor(testSystem(), actor.accountId ?? ""))?.factorSince ?? null;

  it("is since its oldest one, an authenticator or a passkey, so that another does not make its browsers unknown", async () => {
    const actor = await makeActor(["signatory"]);
    const accountId = actor.accountId ?? "";
    expect(await sinceOf(actor)).toBeNull();
    await giveAuthenticator(actor);
    expect(await sinceOf(actor)).toEqual(actor.at);
    const earlier = new Date(actor.at.getTime() - hour);
    await changeAccount(accountId, { totpSecret: "sealed", totpConfirmedAt: earlier });
    expect(await sinceOf(actor)).toEqual(earlier);
    await changeAccount(accountId, { totpConfirmedAt: new Date(actor.at.getTime() + hour) });
    expect(await sinceOf(actor)).toEqual(actor.at);
  });

  it("lets an address count as the owner's only where a passkey was given, once there is one", async () => {
    const actor = await makeActor(["viewer"]);
    const accountId = actor.accountId ?? "";
    const times = { createdAt: actor.at, lastSeenAt: actor.at, expiresAt: actor.at };
    await insert(async (tx) => {
      await tx.insert(session).values({ accountId, ...times, ip: "192.0.2.7" });
    });
    const known = async () => (await signIn.findFactor(testSystem(), accountId))?.addresses;
    expect(await known()).toContain("192.0.2.7");
    await giveAuthenticator(actor);
    expect(await known()).not.toContain("192.0.2.7");
  });
});

describe("a link to a new password", () => {
  const made = async (fields: Partial<typeof link.$inferInsert> = {}) => {
    const accountId = await makeAccount();
    const hash = hashLinkSecret(await makeReset(accountId));
    const at = new Date();
    const expiresAt = new Date(at.getTime() + hour);
    await writeUnaudited(testSelf(accountId), async (tx) => {
      await tx
        .update(link)
        .set({ expiresAt, ...fields })
        .where(eq(link.tokenHash, hash));
    });
    return { accountId, hash, at };
  };
  const isOpen = async (hash: string, at = new Date()): Promise<boolean> =>
    (await signIn.findResetLink(testSystem(at), hash)) !== null;

  it("says whose password it changes until its hour is over", async () => {
    const { accountId, hash, at } = await made();
    expect(await signIn.findResetLink(testSystem(at), hash)).toEqual({ accountId, email: `${accountId}@test.example` });
    expect(await isOpen(hash, new Date(at.getTime() + hour - 1))).toBe(true);
    expect(await isOpen(hash, new Date(at.getTime() + hour))).toBe(false);
  });

  it("opens nothing once used, for another purpose, of a disabled account, or by another secret", async () => {
    expect(await isOpen((await made({ usedAt: new Date() })).hash)).toBe(false);
    expect(await isOpen((await made({ purpose: "email-verification", newEmail: "new@test.example" })).hash)).toBe(
      false,
    );
    expect(await isOpen(hashLinkSecret("guess"))).toBe(false);
    const { accountId, hash } = await made();
    await changeAccount(accountId, { disabledAt: new Date() });
    expect(await isOpen(hash)).toBe(false);
  });
});

describe("the sessions of an account", () => {
  const add = async (actor: Actor, ms: number, fields: Partial<typeof session.$inferInsert> = {}): Promise<void> => {
    const times = { createdAt: later(actor, ms).at, lastSeenAt: later(actor, ms).at, expiresAt: later(actor, hour).at };
    await insert(async (tx) => {
      await tx.insert(session).values({ accountId: actor.accountId ?? "", userAgent: `${ms}`, ...times, ...fields });
    });
  };
  const agents = async (actor: Actor): Promise<string[]> =>
    (await signIn.listOwnSessions(asSystem(actor))).map(({ userAgent }) => userAgent);

  it("are listed in every company, the latest first, with the one in use marked", async () => {
    const actor = await makeActor(["viewer"], { partnerId: await makePartner({ name: "Alpha" }) });
    await add(actor, -minute, { partnerId: await makePartner({ name: "Beta" }), ip: "192.0.2.7" });
    await add(actor, -2 * minute, { partnerId: null });
    await add(await makeActor(["viewer"]), 0);
    const own = await signIn.listOwnSessions(asSystem(actor));
    expect(own.map(({ team, isCurrent, ip }) => [team, isCurrent, ip])).toEqual([
      ["Alpha", true, ""],
      ["Beta", false, "192.0.2.7"],
      ["Éditeur Test SA", false, ""],
    ]);
  });

  it("leave out those that ended, ran out or were idle too long: 8 hours, for staff 30 minutes", async () => {
    const actor = await makeActor(["viewer"], { partnerId: await makePartner({ name: "Alpha" }) });
    const { partnerId } = actor;
    await add(actor, -1, { partnerId, endedAt: actor.at });
    await add(actor, -2, { partnerId, expiresAt: actor.at });
    await add(actor, -8 * hour + 1, { partnerId });
    await add(actor, -8 * hour, { partnerId });
    await add(actor, -30 * minute + 1, { partnerId: null });
    await add(actor, -30 * minute, { partnerId: null });
    expect(await agents(actor)).toEqual(["", `${-30 * minute + 1}`, `${-8 * hour + 1}`]);
  });
});

describe("the recovery codes of an account", () => {
  it("are counted until they are used, each account its own", async () => {
    const actor = await makeActor(["signatory"]);
    const accountId = actor.accountId ?? "";
    await writeUnaudited(testSelf(accountId), async (tx) => {
      await tx.insert(recoveryCode).values([
        { accountId, codeHash: "a" },
        { accountId, codeHash: "b" },
        { accountId, codeHash: "c", usedAt: new Date() },
      ]);
    });
    expect(await signIn.countRecoveryCodes(actor)).toBe(2);
    expect(await signIn.countRecoveryCodes(await makeActor(["signatory"]))).toBe(0);
  });
});

describe("the passkeys of an account", () => {
  it("are its own, the oldest first, without those removed", async () => {
    const [actor, other] = [await makeActor(["signatory"]), await makeActor(["signatory"])];
    const add = (of: Actor, name: string, ms: number, removedAt: Date | null = null): Promise<void> =>
      writeUnaudited(testSelf(of.accountId), async (tx) => {
        const made = {
          accountId: of.accountId ?? "",
          credentialId: `${name}-${of.accountId}`,
          createdAt: later(of, ms).at,
        };
        await tx.insert(passkey).values({ ...made, name, publicKey: "key", counter: 3, removedAt });
      });
    await add(actor, "second", 2);
    await add(actor, "first", 1);
    await add(actor, "removed", 0, new Date());
    await add(other, "theirs", 0);
    const own = await listPasskeys(actor);
    expect(own.map(({ name }) => name)).toEqual(["first", "second"]);
    expect(own[0]).not.toHaveProperty("publicKey");
    const known = await findPasskeys(testSystem(), actor.accountId ?? "");
    expect(known).toMatchObject([{ credentialId: `first-${actor.accountId}`, publicKey: "key", counter: 3 }, {}]);
    expect(await findPasskeys(other, actor.accountId ?? "")).toEqual([]);
  });
});

describe("the accounts of a demo", () => {
  it("are shown by company to the portal in a demo, and never in another programme", async () => {
    expect(await signIn.listDemoAccounts(testSystem())).toEqual([]);
    for (const key of ["alticime", "novareseau", "hexalis"] as const)
      await makePartner({ id: demoCompanyId(key), name: key.toUpperCase() });
    await runAsOwner("UPDATE programme SET is_demo = true");
    const groups = await signIn.listDemoAccounts(testSystem());
    expect(groups.map(({ company }) => company)).toEqual(["ALTICIME", "NOVARESEAU", "HEXALIS", "Éditeur Test SA"]);
    expect(groups.flatMap(({ accounts }) => accounts)).toHaveLength(demoAccounts.length);
    const claire = { email: "claire@alticime.example", name: "Claire Vautrin", password: demoPassword };
    expect(groups[0]?.accounts[0]).toEqual(claire);
  });
});
