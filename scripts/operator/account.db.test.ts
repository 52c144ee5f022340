import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { closePool } from "@/db/client";
import { makeMember, makeSession } from "@/db/testing/account/member";
import { giveAuthenticator } from "@/db/testing/account/passkey";
import { ensureProgramme } from "@/db/testing/agreement/offer";
import { asOwner, freshDatabase } from "@/db/testing/postgres";
import { env } from "@/lib/env";
import { openInvitation } from "@/lib/server/auth/account/join";
import { createAdministratorVerb } from "./create-administrator";
import { endSessionsVerb } from "./end-sessions";
import { resetFactorVerb } from "./reset-factor";
import { runVerb } from "./testing/in-process";
import type { Verb } from "./verb";

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
});
afterAll(async () => {
  await closePool();
  await database.drop();
});

const typed = (verb: Verb, ...words: string[]) =>
  runVerb(verb, words, { DATABASE_URL: database.ownerUrl, DATA_DIR: inject("dataDir") });
const rows = (sql: string, values: unknown[] = []) =>
  asOwner(async (client) => (await client.query(sql, values)).rows, database.ownerUrl);

/** The last event of a kind, with what is kept beside it. */
const lastEvent = async (kind: string) => {
  const [event] = await rows(
    `SELECT e.account_id, e.subject_id, e.data, p.data AS personal FROM audit_event e
     LEFT JOIN audit_personal p ON p.event_id = e.id WHERE e.kind = $1 ORDER BY e.seq DESC LIMIT 1`,
    [kind],
  );
  return event;
};

const secretIn = (stdout: string): string => path.basename(stdout.split("\n").at(-1) ?? "");
const invite = (email: string, name = "Inès Caron") =>
  typed(createAdministratorVerb, "--email", email, "--name", name, "--language", "en");

describe("create-administrator", () => {
  it("says what comes first where there is no programme yet", async () => {
    expect(await invite("ines@vendor.example")).toMatchObject({ status: 1, stderr: expect.stringContaining("setup") });
    await ensureProgramme(database.ownerUrl);
  });

  it("prints a link that opens an invitation with the given name, and keeps who typed it", async () => {
    const { status, stdout } = await invite("Ines@Vendor.Example");
    expect([status, stdout]).toEqual([0, expect.stringMatching(/\/en\/invitation\/[\w-]{43}$/)]);
    expect(await openInvitation(secretIn(stdout))).toMatchObject({
      ...{ email: "ines@vendor.example", name: "Inès Caron", roles: ["administrator"], accountId: null },
    });
    expect(await lastEvent("invitation.sent")).toMatchObject({
      ...{ account_id: null, data: { by: "operator" } },
      personal: { osAccount: expect.stringContaining("@") },
    });
  });

  it("makes the link before worthless", async () => {
    const [first, second] = [await invite("twice@vendor.example"), await invite("twice@vendor.example")];
    expect(await openInvitation(secretIn(first.stdout))).toBeNull();
    expect(await openInvitation(secretIn(second.stdout))).not.toBeNull();
  });

  it("leaves an administrator as they are, and says how they get in again", async () => {
    const { email } = await makeMember(["administrator"]);
    expect(await invite(email)).toMatchObject({ status: 1, stderr: expect.stringContaining("reset-factor") });
  });

  it.each([
    ["an address that is none", ["--email", "ines", "--name", "Inès"]],
    ["no name", ["--email", "a@vendor.example"]],
    ["an unknown language", ["--email", "a@vendor.example", "--name", "A", "--language", "de"]],
  ])("says how it is typed where it is given %s", async (_what, words) => {
    expect(await typed(createAdministratorVerb, ...words)).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("reset-factor", () => {
  it("takes every factor away, ends the sessions, writes to the owner and keeps who and why", async () => {
    const member = await makeMember(["administrator"]);
    await giveAuthenticator(member.actor);
    await makeSession(member.actor);
    await rows("UPDATE account SET password_hash = 'kept' WHERE id = $1", [member.accountId]);
    await rows("INSERT INTO recovery_code (account_id, code_hash) VALUES ($1, 'hash')", [member.accountId]);
    const ran = await typed(resetFactorVerb, "--email", member.email, "--reason", "phone lost, seen in person");
    expect(ran).toMatchObject({
      stderr: "",
      status: 0,
      stdout: expect.stringContaining("1 passkeys removed, 2 sessions ended"),
    });
    const left = await rows(
      `SELECT has_totp_secret, totp_confirmed_at, password_hash IS NOT NULL AS password,
         (SELECT count(*)::int FROM recovery_code WHERE account_id = a.id) AS codes,
         (SELECT count(*)::int FROM passkey WHERE account_id = a.id AND removed_at IS NULL) AS passkeys,
         (SELECT count(*)::int FROM session WHERE account_id = a.id AND ended_at IS NULL) AS sessions,
         (SELECT count(*)::int FROM mail WHERE account_id = a.id AND template = 'account-factor-reset-by-operator') AS letters
       FROM account a WHERE id = $1`,
      [member.accountId],
    );
    expect(left).toEqual([
      {
        has_totp_secret: false,
        totp_confirmed_at: null,
        password: true,
        codes: 0,
        passkeys: 0,
        sessions: 0,
        letters: 1,
      },
    ]);
    expect(await lastEvent("account.factor-reset-by-operator")).toMatchObject({
      ...{ account_id: null, subject_id: member.accountId },
      personal: { osAccount: expect.stringContaining("@"), reason: "phone lost, seen in person" },
    });
  });

  it("takes the passkey of an account away that has no authenticator, and says so", async () => {
    const member = await makeMember(["owner"]);
    await giveAuthenticator(member.actor);
    const ran = await typed(resetFactorVerb, "--email", member.email, "--reason", "laptop lost, seen in person");
    expect(ran.stdout).toContain("there was no authenticator, 1 passkeys removed");
    expect(await rows("SELECT account_factor_since($1) AS since", [member.accountId])).toEqual([{ since: null }]);
    expect(
      await rows("SELECT id FROM passkey WHERE account_id = $1 AND removed_at IS NULL", [member.accountId]),
    ).toEqual([]);
  });

  it("needs a reason, and an account", async () => {
    expect(await typed(resetFactorVerb, "--email", "a@b.example")).toMatchObject({ status: 2 });
    const nobody = await typed(resetFactorVerb, "--email", "nobody@vendor.example", "--reason", "lost");
    expect(nobody).toMatchObject({ status: 1, stderr: expect.stringContaining("no account nobody@vendor.example") });
  });
});

describe("end-sessions", () => {
  it("ends those of one account, and those of all", async () => {
    const [one, other] = [await makeMember(["owner"]), await makeMember(["auditor"])];
    for (const { actor } of [one, one, other]) await makeSession(actor);
    const ofOne = await typed(endSessionsVerb, "--email", one.email);
    expect(ofOne).toMatchObject({ stderr: "", stdout: `3 sessions ended of ${one.email}.` });
    const open = "SELECT count(*)::int AS count FROM session WHERE ended_at IS NULL";
    const [{ count }] = await rows(open);
    expect([count > 1, (await typed(endSessionsVerb, "--all")).stdout]).toEqual([true, `${count} sessions ended.`]);
    expect(await rows(open)).toEqual([{ count: 0 }]);
    expect(await lastEvent("session.ended-by-operator")).toMatchObject({ subject_id: null, data: { sessions: count } });
  });

  it("ends nothing unless it is said whose", async () => {
    for (const words of [[], ["--all", "--email", "a@b.example"]])
      expect(await typed(endSessionsVerb, ...words)).toMatchObject({ status: 2, stdout: "" });
  });
});
