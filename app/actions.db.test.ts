import { randomInt } from "node:crypto";
import { isRedirectError } from "next/dist/client/components/redirect-error.js";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closePool } from "@/db/client";
import { demoAccounts, demoPassword } from "@/db/seed/accounts";
import { addGone, lettersSent } from "@/db/testing/account/gone";
import { makeMember, type TestMember } from "@/db/testing/account/member";
import type { ActionSpec } from "@/db/testing/actions/action";
import { companyActions } from "@/db/testing/actions/company";
import { companyEffects } from "@/db/testing/actions/effect/company";
import { digest, type Effect, type Over, words } from "@/db/testing/actions/effect/effect";
import { staffEffects } from "@/db/testing/actions/effect/staff";
import { endSubject, endsOf } from "@/db/testing/actions/effect/subject";
import { visitorEffects } from "@/db/testing/actions/effect/visitor";
import { type Exported, exported } from "@/db/testing/actions/exported";
import { formOf } from "@/db/testing/actions/form";
import { staffActions } from "@/db/testing/actions/staff";
import { visitorActions } from "@/db/testing/actions/visitor";
import { isLeftOutdated, noteWrites, takeWrites, type Written } from "@/db/testing/actions/writes";
import { ensureProgramme, makeAgreementCompany } from "@/db/testing/agreement/offer";
import { makeAccount } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { env } from "@/lib/env";
import { isRefusalCode } from "@/lib/refusal/code";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";
import { hashPassword } from "@/lib/server/auth/password/hash";
import { sealToken, sessionCookie } from "@/lib/server/auth/session/token";

/** The browser's cookies, and where it comes from. */
const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), peer: "", given: new Map<string, object>() }));

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string, options: object) => {
      browser.given.set(name, { ...options, maxAge: 0 });
      browser.jar.set(name, value);
    },
  }),
  headers: async () => new Headers({ "x-portal-peer": browser.peer, "user-agent": "test" }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/server", () => ({ after: (work: () => Promise<void>) => work() }));

/** The ways to one action: an object, a form's post, and the post of a single button. */
type Way = "call" | "form" | "button";

const deeds: Record<string, ActionSpec | ActionSpec[]> = { ...companyActions, ...staffActions, ...visitorActions };
const effects: Record<string, Effect | Effect[]> = { ...companyEffects, ...staffEffects, ...visitorEffects };

let database: Awaited<ReturnType<typeof freshDatabase>>;
let onlooker: Client;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  onlooker = new Client({ connectionString: database.ownerUrl });
  await onlooker.connect();
  await onlooker.query(noteWrites);
  await addGone(onlooker, null, vendorRoles);
  // What makeMember looks up, so that everyone it makes has the demo's password.
  await makeAccount({ email: demoAccounts[0]?.email ?? "", passwordHash: await hashPassword(demoPassword) });
});
afterAll(async () => {
  await closePool();
  await onlooker.end();
  await database.drop();
});

const writes = (): Promise<Written[]> => takeWrites(onlooker);

const signInAs = async (member: TestMember | null): Promise<void> => {
  browser.jar.clear();
  browser.peer = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  if (member?.actor.sessionId) browser.jar.set(sessionCookie().name, await sealToken(member.actor.sessionId));
};

type Answered = { ok: boolean; code?: string } | undefined;

const send = async ({ file, name }: Exported, way: Way, typed: Record<string, unknown>): Promise<Answered> => {
  const module = (await import(`./${file}`)) as Record<string, (...given: unknown[]) => Promise<Answered>>;
  const call = module[name];
  if (!call) throw new Error(`${file} does not export ${name}`);
  if (way === "call") return call(typed);
  return way === "form" ? call(null, formOf(typed)) : call(formOf(typed));
};

/** What came of it: "done", or the code of the refusal; a button answers nothing. */
const outcomeOf = async (one: Exported, way: Way, typed: Record<string, unknown>): Promise<string> => {
  try {
    const answer = await send(one, way, typed);
    if (!answer) return "silent";
    return answer.ok ? "done" : (answer.code ?? "none");
  } catch (error) {
    if (isRedirectError(error)) return "done";
    throw error;
  }
};

const variants = exported.flatMap((one) =>
  [deeds[one.name] ?? []].flat().map((deed, at) => {
    const effect = [effects[one.name] ?? []].flat()[at];
    if (!effect) throw new Error(`${one.name} does not say what it records and refuses`);
    return { ...one, deed, at, effect };
  }),
);
type Variant = (typeof variants)[number];
const each = variants.map((variant) => ({
  ...variant,
  title: variant.at ? `${variant.name} (${variant.at + 1})` : variant.name,
}));

const companyWithHost = async (): Promise<{ id: string; host: TestMember }> => {
  const id = await makeAgreementCompany();
  await addGone(onlooker, id, partnerRoles);
  return { id, host: await makeMember([...partnerRoles], id) };
};

/** What a form names its subject by. */
const nameIn = ({ over }: Effect, typed: Record<string, unknown>): string =>
  String(typed[(typeof over === "object" && over.named) || "id"]);

type Attempt = { outcome: string; written: Written[] };

type Tried = { by: TestMember | null; way: Way; typed: Record<string, unknown> };

/** Has somebody send it. */
const attempt = async (one: Exported, { by, way, typed }: Tried): Promise<Attempt> => {
  const { browser: cookies, ...fields } = typed;
  await signInAs(by);
  for (const [name, value] of Object.entries(cookies ?? {})) browser.jar.set(name, String(value));
  await writes();
  const outcome = await outcomeOf(one, way, fields);
  return { outcome, written: await writes() };
};

const isStaff = (role: Role): boolean => (vendorRoles as readonly Role[]).includes(role);
const memberAs = (role: Role, partnerId: string): Promise<TestMember> =>
  makeMember([role], isStaff(role) ? undefined : partnerId);

/** An actor with permission does it to their own records. */
const succeed = async (variant: Variant, role: Role): Promise<string> => {
  const { id, host } = await companyWithHost();
  const by = await memberAs(role, id);
  const typed = await variant.deed.typed({ host: host.actor, by: by.actor });
  const { version } = variant.effect;
  if (version !== digest && "rowVersion" in typed !== isRefusalCode(version))
    return `the form's version is not "${version}"`;
  const { outcome, written } = await attempt(variant, { by, way: "form", typed });
  if (outcome !== "done") return outcome;
  if (await isLeftOutdated(onlooker, written)) return "done, and left outdated";
  const recorded = written.flatMap(({ relation, kind }) => (relation === "audit_event" && kind) || []).sort();
  return recorded.join() === variant.effect.records.join() ? outcome : `done, and recorded ${recorded.join()}`;
};

/** A form about a subject of its own, and the first who may send it. */
const prepare = async ({ deed, effect }: Variant) => {
  const { id, host } = await companyWithHost();
  const by = await memberAs(deed.may[0] ?? "owner", id);
  const typed = await deed.typed({ host: host.actor, by: by.actor });
  return { by, typed, name: nameIn(effect, typed) };
};
type Prepared = Awaited<ReturnType<typeof prepare>>;

/** A code is used up, whatever it was for. */
const codeUse = ["totp_use", "account"];
/** Takes back that a member's code was used, which is not what is asked about. */
const forgetCodes = async ({ accountId }: TestMember): Promise<void> => {
  await onlooker.query("DELETE FROM totp_use WHERE account_id = $1", [accountId]);
  await onlooker.query("UPDATE account SET totp_last_step = NULL WHERE id = $1", [accountId]);
};

const told = async (variant: Variant, { by, typed }: Prepared): Promise<string> => {
  const { outcome, written } = await attempt(variant, { by, way: "call", typed });
  const left = written.filter(({ relation }) => !("code" in typed && codeUse.includes(relation)));
  return outcome === "done" || left.length === 0
    ? outcome
    : `${outcome}, and wrote ${left.map(({ relation }) => relation).join()}`;
};

/** What is told of a form once its subject is over, way by way; the same form while it changes nothing. */
const toldOnceOver = async (variant: Variant, over: Over): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  let prepared: Prepared | null = null;
  const { version } = variant.effect;
  for (const end of isRefusalCode(version) ? ["older", ...endsOf(over.of)] : endsOf(over.of)) {
    prepared ??= await prepare(variant);
    const takeBack = await endSubject(onlooker, over.of, end, prepared.name);
    const outcome = await told(variant, prepared);
    found[end] = outcome;
    const isSpent = (outcome === "done" && version !== words) || !takeBack;
    if (isSpent) prepared = null;
    else {
      await takeBack();
      await forgetCodes(prepared.by);
    }
  }
  return found;
};

/** A person's own settings may be saved as they are, and a benefit without a place is another one. */
const addsOrSettles = ["editProfileAction", "setEditionBenefitAction"];
const edits = each.filter(
  ({ name }) => /^(edit|set|name|rename|change|leavePerson)/.test(name) && !addsOrSettles.includes(name),
);

describe("every edit", () => {
  it.each(edits)("$title is refused and leaves no entry where it changes nothing", async (variant) => {
    const { by, typed } = await prepare(variant);
    expect((await attempt(variant, { by, way: "call", typed })).outcome).toBe("done");
    const { rowVersion } = typed;
    const again = rowVersion === undefined ? typed : { ...typed, rowVersion: Number(rowVersion) + 1 };
    expect(await attempt(variant, { by, way: "call", typed: again })).toEqual({ outcome: "unchanged", written: [] });
  });
});

describe("every exported action", () => {
  it("has its row in the table, and every row its action", () => {
    expect(Object.keys(deeds).sort()).toEqual(exported.map(({ name }) => name).sort());
  });

  it.each(each)("$title asks a visitor to sign in first, unless it is for visitors", async (variant) => {
    const expected = variant.deed.visitor ?? "signed-out";
    const make = async () => variant.deed.typed({ host: (await companyWithHost()).host.actor, by: null });
    let typed = await make();
    for (const way of ["call", "button"] as const) {
      if (way === "button" && expected === "done") typed = await make();
      const { outcome, written } = await attempt(variant, { by: null, way, typed });
      expect(outcome === "silent" ? expected : outcome).toBe(expected);
      if (expected !== "done") expect(written).toEqual([]);
    }
  });

  it.each(each)("$title knows nothing of another company", async (variant) => {
    const { id, host } = await companyWithHost();
    const by = await makeMember([...partnerRoles], await makeAgreementCompany());
    const typed = await variant.deed.typed({ host: host.actor, by: by.actor });
    const { outcome, written } = await attempt(variant, { by, way: "call", typed });
    expect(outcome).toBe(variant.deed.other ?? "not-found");
    const isTheirs = (one: Written): boolean => one.partnerId === id && !variant.deed.isByLink;
    expect(written.filter((one) => outcome !== "done" || isTheirs(one))).toEqual([]);
  });

  it.each(each)("$title is done by whom the table says, and by no one else", async (variant) => {
    const { may, refusal } = variant.deed;
    const expected = (role: Role): string => (may.includes(role) ? "done" : "refused");
    const { id, host } = await companyWithHost();
    const typed = await variant.deed.typed({ host: host.actor, by: null });
    const roles: Role[] = [...partnerRoles, ...vendorRoles];
    const usual = ["refused", "not-permitted", "not-found", refusal];
    const found: Record<string, string> = {};
    for (const role of roles) {
      if (may.includes(role)) found[role] = await succeed(variant, role);
      else {
        const { outcome, written } = await attempt(variant, { by: await memberAs(role, id), way: "form", typed });
        found[role] = usual.includes(outcome) && written.length === 0 ? "refused" : `${outcome} ${written.length}`;
      }
    }
    expect(found).toEqual(Object.fromEntries(roles.map((role) => [role, expected(role)])));
  });

  const doable = each.filter(({ deed }) => deed.may.length > 0);

  it.each(doable)(
    "$title tells what the table says once its subject is over, or newer than the form",
    async (variant) => {
      const { over, version } = variant.effect;
      if (typeof over !== "object") return;
      const { of, named, ...ends } = over;
      const older = isRefusalCode(version) ? { older: version } : {};
      expect(await toldOnceOver(variant, over)).toEqual({ ...older, ...ends });
    },
  );

  it("gives no cookie that a script can read or another site can send", () => {
    expect([...browser.given.keys()].sort()).toEqual(["portal.application", "portal.device", "portal.session"]);
    for (const options of browser.given.values())
      expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: false, maxAge: 0 });
  });

  it("writes to members and staff, and to none who left or are disabled", async () => {
    const { sent, toGone } = await lettersSent(onlooker);
    expect(sent).toBeGreaterThan(100);
    expect(toGone).toEqual([]);
  });
});
