import type { PoolClient } from "pg";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { isOutOfTurn, pool } from "./client";

/** A connection of the pool. @throws Refusal `portal-busy` where all were in use for too long */
export const connect = (): Promise<PoolClient> =>
  pool()
    .connect()
    .catch((error: unknown) => {
      throw isOutOfTurn(error) ? new Refusal("portal-busy") : error;
    });

const settingsOf = (actor: Actor): Record<string, string> => ({
  "app.side": actor.side,
  "app.account_id": actor.accountId ?? "",
  "app.partner_id": actor.partnerId ?? "",
  "app.roles": actor.roles.join(","),
  "app.link_hash": actor.linkHash ?? "",
  "app.key": actor.idempotencyKey ?? "",
  // In the transaction, not in the session: a pooler hands the session to somebody else after it.
  statement_timeout: "10s",
  idle_in_transaction_session_timeout: "15s",
});

/** Sets what PostgreSQL reads from left to right, and last names the published texts, which a setting lets it see. */
const asking = (names: readonly string[]): string =>
  `SELECT ${names.map((name, place) => `set_config('${name}', $${place + 1}, true)`).join(", ")}, published_texts() AS published`;

/**
 * Begins a transaction and says who asks in it: row-level security reads these settings. Answers which texts of the
 * agreement are published, so that this process reads those that another one published (db/texts.ts).
 */
export const beginAs = async (
  client: PoolClient,
  actor: Actor,
  mode: "READ ONLY" | "READ WRITE",
): Promise<string[]> => {
  const settings = settingsOf(actor);
  const [, asked] = await Promise.all([
    client.query(`BEGIN ${mode}`),
    client.query<{ published: string }>({ text: asking(Object.keys(settings)), values: Object.values(settings) }),
  ]);
  return (asked.rows[0]?.published ?? "").split(" ").filter(Boolean);
};
