import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isRedirectError } from "next/dist/client/components/redirect-error.js";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closePool } from "@/db/client";
import { demoAccounts, demoPassword } from "@/db/seed/accounts";
import { makeMember, type TestMember } from "@/db/testing/account/member";
import type { ActionSpec } from "@/db/testing/actions/action";
import { companyActions } from "@/db/testing/actions/company";
import { staffActions } from "@/db/testing/actions/staff";
import { visitorActions } from "@/db/testing/actions/visitor";
import { ensureProgramme, makeAgreementCompany } from "@/db/testing/agreement/offer";
import { makeAccount } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { env } from "@/lib/env";
import { partnerRoles, type Role, vendorRoles } from "@/lib/role";
import { hashPassword } from "@/lib/server/auth/password/hash";
import { sealToken, sessionCookie } from "@/lib/server/auth/session/token";

/** The browser's cookies, and where it comes from. */
const browser = vi.hoisted(() => ({ jar: new Map<string, string>(), peer: "" }));

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { name, value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
  headers: async () => new Headers({ "x-portal-peer": browser.peer, "user-agent": "test" }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/server", () => ({ after: (work: () => Promise<void>) => work() }));

type Exported = { name: string; file: string };
/** The ways to one action: an object, a form's post, and the post of a single button. */
type Way = "call" | "form" | "button";

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => ({ file, source: readFileSync(path.join("app", file), "utf8") }))
  .filter(({ source }) => /["']use server["']/.test(source));

const exported: Exported[] = sources.flatMap(({ file, source }) =>
  [...source.matchAll(/^export const (\w+) =/gm)].map(([, name = ""]) => ({ name, file })),
);

const deeds: Record<string, ActionSpec | ActionSpec[]> = { ...companyActions, ...staffActions, ...visitorActions };

let database: Awaited<ReturnType<typeof freshDatabase>>;
let onlooker: Client;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  await ensureProgramme(database.ownerUrl);
  onlooker = new Client({ connectionString: database.ownerUrl });
  await onlooker.connect();
  await onlooker.query(noteWrites);
  // What makeMember looks up, so that everyone it makes has the demo's password.
  await makeAccount({ email: demoAccounts[0]?.email ?? "", passwordHash: await hashPassword(demoPassword) });
});
afterAll(async () => {
  await closePool();
  await onlooker.end();
  await database.drop();
});

/** Notes each row that a transaction writes and keeps, with the company it belongs to. */
const noteWrites = `
  CREATE TABLE written (relation text, partner_id text);
  CREATE FUNCTION note_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    INSERT INTO public.written VALUES (TG_TABLE_NAME, to_jsonb(coalesce(NEW, OLD)) ->> 'partner_id');
    RETURN NULL;
  END $$;
  DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'written' LOOP
      EXECUTE format('CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON %I
        FOR EACH ROW EXECUTE FUNCTION note_write()', one);
    END LOOP;
  END $$`;

/** Counters against abuse, and refused signatures that are kept on purpose. */
const bookkeeping = ["rate_limit", "agreement_event"];

type Written = { relation: string; partnerId: string | null };

/** What was written since this was asked last. */
const writes = async (): Promise<Written[]> => {
  const { rows } = await onlooker.query<Written>(`DELETE FROM written RETURNING relation, partner_id AS "partnerId"`);
  return rows.filter(({ relation }) => !bookkeeping.includes(relation));
};

const signInAs = async (member: TestMember | null): Promise<void> => {
  browser.jar.clear();
  browser.peer = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  if (member?.actor.sessionId) browser.jar.set(sessionCookie().name, await sealToken(member.actor.sessionId));
};

const formOf = (typed: Record<string, unknown>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) {
    const isNested =
      typeof value === "object" && !(Array.isArray(value) && value.every((one) => typeof one === "string"));
    for (const one of isNested ? [JSON.stringify(value)] : [value].flat())
      form.append(name, one === true ? "on" : String(one));
  }
  return form;
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

const variants = exported.flatMap((one) => [deeds[one.name] ?? []].flat().map((deed, at) => ({ ...one, deed, at })));
type Variant = (typeof variants)[number];
const each = variants.map((variant) => ({
  ...variant,
  title: variant.at ? `${variant.name} (${variant.at + 1})` : variant.name,
}));

const companyWithHost = async (): Promise<{ id: string; host: TestMember }> => {
  const id = await makeAgreementCompany();
  return { id, host: await makeMember([...partnerRoles], id) };
};

type Attempt = { outcome: string; written: Written[] };

type Tried = { by: TestMember | null; way: Way; typed: Record<string, unknown> };

/** Has somebody send it. */
const attempt = async (one: Exported, { by, way, typed }: Tried): Promise<Attempt> => {
  await signInAs(by);
  await writes();
  const outcome = await outcomeOf(one, way, typed);
  return { outcome, written: await writes() };
};

const isStaff = (role: Role): boolean => (vendorRoles as readonly Role[]).includes(role);
const memberAs = (role: Role, partnerId: string): Promise<TestMember> =>
  makeMember([role], isStaff(role) ? undefined : partnerId);

/** Whether what was written left the summary of a company, or the queue, for somebody else to make right. */
const isLeftOutdated = async (written: readonly Written[]): Promise<boolean> => {
  const about = written.flatMap(({ relation, partnerId }) => (relation === "audit_event" && partnerId) || []);
  const { rowCount } = await onlooker.query(
    `SELECT partner_id FROM partner_outdated WHERE partner_id = ANY ($1::uuid[])
     UNION ALL (SELECT id FROM waiting EXCEPT SELECT id FROM queue_item)
     UNION ALL (SELECT id FROM queue_item EXCEPT SELECT id FROM waiting)`,
    [about],
  );
  return rowCount !== 0;
};

/** An actor with permission does it to their own records. */
const succeed = async (variant: Variant, role: Role): Promise<string> => {
  const { id, host } = await companyWithHost();
  const by = await memberAs(role, id);
  const typed = await variant.deed.typed({ host: host.actor, by: by.actor });
  const { outcome, written } = await attempt(variant, { by, way: "form", typed });
  return outcome === "done" && (await isLeftOutdated(written)) ? "done, and left outdated" : outcome;
};

describe("every exported action", () => {
  it("has its row in the table, and every row its action", () => {
    expect(Object.keys(deeds).sort()).toEqual(exported.map(({ name }) => name).sort());
  });

  it("is in app: no file of components, db or lib marks one", () => {
    const elsewhere = ["components", "db", "lib"].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => path.join(room, file)),
    );
    const marked = elsewhere.filter(
      (file) => /\.[jt]sx?$/.test(file) && /^\s*["']use server["']/m.test(readFileSync(file, "utf8")),
    );
    expect(marked).toEqual([]);
  });

  it("stands in a file that exports nothing else", () => {
    const others = sources.filter(
      ({ source }) => !/^["']use server["']/.test(source) || /^export (?!const \w+Action =)/m.test(source),
    );
    expect(others.map(({ file }) => file)).toEqual([]);
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
});
