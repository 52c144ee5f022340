import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closePool } from "@/db/client";
import { changeProfile } from "@/db/mutations/account/password";
import { session } from "@/db/schema/account";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { makeActor, testSelf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import { profileSchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import type { Role } from "@/lib/role";
import { sealToken } from "@/lib/server/auth/session/token";
import { readSession, signedInDoor } from "@/lib/server/session";

const browser = vi.hoisted(() => ({ token: "", headers: {} }));

vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => ({ name, value: browser.token }) }),
  headers: async () => new Headers(browser.headers),
}));

const minute = 60_000;

beforeEach(() => ensureProgramme());
afterAll(() => closePool());

/** Someone who did something so many minutes ago, at whose browser the requests of a test come. */
const signInAs = async (role: Role, minutesAgo: number): Promise<Actor> => {
  const actor = await makeActor([role]);
  const lastSeenAt = new Date(Date.now() - minutesAgo * minute);
  await writeUnaudited(testSystem(), (tx) =>
    tx
      .update(session)
      .set({ lastSeenAt })
      .where(eq(session.id, actor.sessionId ?? "")),
  );
  browser.token = await sealToken(actor.sessionId ?? "");
  browser.headers = {};
  return actor;
};

const idleMinutes = async ({ sessionId }: Actor): Promise<number> => {
  const [row] = await read(testSystem(), (tx) =>
    tx
      .select({ at: session.lastSeenAt })
      .from(session)
      .where(eq(session.id, sessionId ?? "")),
  );
  return Math.round((Date.now() - (row?.at.getTime() ?? 0)) / minute);
};

it("a session tells the time zone that its holder chose in their account", async () => {
  const actor = await signInAs("owner", 0);
  const accountId = actor.accountId ?? "";
  expect((await readSession(browser.token, true))?.timeZone).toBeNull();
  const chosen = profileSchema.parse({ name: "Ana", locale: "fr", timeZone: "Pacific/Noumea" });
  await changeProfile(testSelf(accountId), { accountId, ...chosen });
  expect((await readSession(browser.token, true))?.timeZone).toBe("Pacific/Noumea");
  expect(profileSchema.safeParse({ ...chosen, timeZone: "Paris" }).success).toBe(false);
  expect(profileSchema.parse({ name: "Ana", locale: "fr" }).timeZone).toBe("");
});

describe("the idle clock of a session", () => {
  it("begins anew with each act", async () => {
    const actor = await signInAs("reviewer", 20);
    expect((await signedInDoor()).sessionId).toBe(actor.sessionId);
    expect(await idleMinutes(actor)).toBe(0);
  });

  it("runs on while an open page listens and refreshes itself", async () => {
    const actor = await signInAs("reviewer", 20);
    browser.headers = { "x-portal-unattended": "1" };
    expect((await signedInDoor()).sessionId).toBe(actor.sessionId);
    expect(await readSession(browser.token, false)).not.toBeNull();
    expect(await idleMinutes(actor)).toBe(20);
  });

  it.each([
    ["reviewer", 29, true],
    ["reviewer", 30, false],
    ["viewer", 8 * 60 - 1, true],
    ["viewer", 8 * 60, false],
  ] as const)("of a %s who did nothing for %i minutes lets them in: %s", async (role, minutes, isIn) => {
    await signInAs(role, minutes);
    expect((await readSession(browser.token, false)) !== null).toBe(isIn);
  });
});

const second = 1_000;
const hour = 60 * minute;

/** A session that began, and was last used, so long before now. */
const hasSession = async (role: Role, began: number, used: number): Promise<boolean> => {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now });
  const actor = await makeActor([role]);
  const id = randomUUID();
  const { accountId, partnerId } = actor;
  const times = { createdAt: new Date(now - began), lastSeenAt: new Date(now - used), expiresAt: new Date(now + hour) };
  await writeUnaudited(testSystem(), async (tx) => {
    await tx.insert(session).values({ id, accountId: accountId ?? "", partnerId, ...times });
  });
  const found = await readSession(await sealToken(id), false);
  vi.useRealTimers();
  return found !== null;
};

describe("a session", () => {
  it.each([
    ["staff", "reviewer", 30 * minute, 12 * hour],
    ["partners", "owner", 8 * hour, 30 * 24 * hour],
  ] as const)(
    "of %s is one second before its idle and its absolute limit, and none one second after",
    async (_, role, idle, absolute) => {
      expect(await hasSession(role, idle, idle - second)).toBe(true);
      expect(await hasSession(role, idle + second, idle + second)).toBe(false);
      expect(await hasSession(role, absolute - second, 0)).toBe(true);
      expect(await hasSession(role, absolute + second, 0)).toBe(false);
    },
  );
});
