import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { ClientBase } from "pg";
import { insertSession } from "@/db/mutations/account/session";
import { beginAs, connect } from "@/db/opening";
import { findFactor } from "@/db/queries/account/sign-in";
import { session } from "@/db/schema/account";
import { systemOn } from "@/lib/server/actors";
import { readDocument } from "@/lib/server/agreement/store";
import { openSecret } from "@/lib/server/auth/secret-box";
import { trustedRoots } from "@/lib/server/seal/roots";
import { verifySealed } from "@/lib/verify/verify";
import { verifyChains } from "@/scripts/audit/chains";

/** What was looked at, and what is wrong with it; empty where all is well. */
export type Checked = { what: string; faults: string[] };

const checkChains = async (owner: ClientBase): Promise<Checked> => {
  const { chains, events, faults } = await verifyChains(owner);
  return {
    what: `${events} audit events in ${chains} chains`,
    faults: faults.map(({ chain, seq, fault }) => `chain ${chain}, event ${seq}: ${fault}`),
  };
};

const faultsOfSeal = async (key: string, trust: Awaited<ReturnType<typeof trustedRoots>>): Promise<string[]> => {
  try {
    const { valid, faults } = await verifySealed(await readDocument(key), trust.roots, trust.timeRoots);
    return valid ? [] : faults.map((fault) => `agreement ${key}: ${fault}`);
  } catch (error) {
    return [`agreement ${key}: ${error instanceof Error ? error.message : String(error)}`];
  }
};

/** The first seal, the last and the one in the middle. */
const someSealed = async (owner: ClientBase): Promise<string[]> => {
  const { rows } = await owner.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM agreement WHERE sealed_key IS NOT NULL",
  );
  const last = (rows[0]?.count ?? 0) - 1;
  const keys: string[] = [];
  for (const place of new Set([0, Math.floor(last / 2), last])) {
    const { rows: found } = await owner.query<{ key: string }>(
      "SELECT sealed_key AS key FROM agreement WHERE sealed_key IS NOT NULL ORDER BY in_force_at, id LIMIT 1 OFFSET $1",
      [Math.max(0, place)],
    );
    keys.push(...found.map(({ key }) => key));
  }
  return [...new Set(keys)];
};

/** Verified by the verifier of this version. */
const checkSeals = async (owner: ClientBase): Promise<Checked> => {
  const [keys, trust] = [await someSealed(owner), await trustedRoots()];
  const faults = await Promise.all(keys.map((key) => faultsOfSeal(key, trust)));
  return { what: keys.length === 0 ? "no seals (nothing was sealed)" : `${keys.length} seals`, faults: faults.flat() };
};

/** Begins a session by the application's role, reads it back and takes it back. */
const trySession = async (accountId: string): Promise<boolean> => {
  const actor = systemOn(accountId);
  const client = await connect();
  try {
    await beginAs(client, actor, "READ WRITE");
    const tx = drizzle(client);
    const id = await insertSession(tx, actor, { accountId, partnerId: null, secondFactorAt: null });
    const found = await tx.select({ id: session.id }).from(session).where(eq(session.id, id));
    return found.length === 1;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
};

/** An account can sign in: its session can be kept, and its authenticator's secret opens with this AUTH_SECRET. */
const checkSignIn = async (owner: ClientBase): Promise<Checked> => {
  const what = "a sign-in";
  const { rows } = await owner.query<{ id: string }>(
    "SELECT id FROM account WHERE disabled_at IS NULL ORDER BY totp_confirmed_at NULLS LAST, created_at LIMIT 1",
  );
  const [account] = rows;
  if (!account) return { what: "no sign-in (there is no account)", faults: [] };
  if (!(await trySession(account.id))) return { what, faults: ["a session was not found again"] };
  const factor = await findFactor(systemOn(account.id), account.id);
  try {
    if (factor?.totpSecret) openSecret(account.id, factor.totpSecret);
    return { what, faults: [] };
  } catch {
    return { what, faults: ["an authenticator's secret does not open with this AUTH_SECRET"] };
  }
};

/** Looks whether what was restored lives: audit chains, three seals and a sign-in. */
export const checkRestored = async (owner: ClientBase): Promise<Checked[]> => [
  await checkChains(owner),
  await checkSeals(owner),
  await checkSignIn(owner),
];
