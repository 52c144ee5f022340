import type { PoolClient } from "pg";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { isOutOfTurn, pool } from "./client";
import { publishedTexts } from "./texts";

/** A connection of the pool. @throws Refusal `portal-busy` where all were in use for too long */
export const connect = (): Promise<PoolClient> =>
  pool()
    .connect()
    .catch((error: unknown) => {
      throw isOutOfTurn(error) ? new Refusal("portal-busy") : error;
    });

/**
 * Begins a transaction and says who asks in it: row-level security reads these settings. Last it asks which texts of the
 * agreement are published, so that this process reads those that another one published (db/texts.ts).
 */
export const opening = (client: PoolClient, actor: Actor, mode: "READ ONLY" | "READ WRITE"): string => {
  const settings = {
    "app.side": actor.side,
    "app.account_id": actor.accountId ?? "",
    "app.partner_id": actor.partnerId ?? "",
    "app.roles": actor.roles.join(","),
    "app.link_hash": actor.linkHash ?? "",
    "app.key": actor.idempotencyKey ?? "",
    // In the transaction, not in the session: a pooler hands the session to somebody else after it.
    statement_timeout: "10s",
    idle_in_transaction_session_timeout: "15s",
  };
  const calls = Object.entries(settings).map(
    ([key, value]) => `set_config('${key}', ${client.escapeLiteral(value)}, true)`,
  );
  return `BEGIN ${mode}; SELECT ${calls.join(", ")}; ${publishedTexts}`;
};
