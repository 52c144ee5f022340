import type { PoolClient } from "pg";
import type { Actor } from "@/lib/actor";

/** Begins a transaction and says who asks in it: row-level security reads these settings. */
export const opening = (client: PoolClient, actor: Actor, mode: "READ ONLY" | "READ WRITE"): string => {
  const settings = {
    "app.side": actor.side,
    "app.account_id": actor.accountId ?? "",
    "app.partner_id": actor.partnerId ?? "",
    "app.roles": actor.roles.join(","),
    "app.link_hash": actor.linkHash ?? "",
    "app.key": actor.idempotencyKey ?? "",
  };
  const calls = Object.entries(settings).map(
    ([key, value]) => `set_config('${key}', ${client.escapeLiteral(value)}, true)`,
  );
  return `BEGIN ${mode}; SELECT ${calls.join(", ")}`;
};
