import { and, asc, eq, sql } from "drizzle-orm";
import { account } from "@/db/schema/account";
import { agreementEvent } from "@/db/schema/agreement";
import type { Tx } from "@/db/tx";

/** What became of a sealed file: announced by email, returned by a mail server, downloaded by a person. */
export type Delivery = { kind: "delivered" | "bounced" | "fetched"; at: string; to: string };

const letters = async (tx: Tx, agreementId: string): Promise<Delivery[]> => {
  const { rows } = await tx.execute<{ state: string; at: string; to_email: string }>(
    sql`SELECT state, at, to_email FROM deliveries_of(${agreementId})`,
  );
  return rows.map(({ state, at, to_email: to }) => ({
    kind: state === "sent" ? "delivered" : "bounced",
    at: new Date(at).toISOString(),
    to,
  }));
};

/** Everything after the seal, which the sealed evidence cannot contain, oldest first. */
export const listDeliveries = async (tx: Tx, agreementId: string): Promise<Delivery[]> => {
  const fetched = await tx
    .select({ at: agreementEvent.at, to: account.name })
    .from(agreementEvent)
    .innerJoin(account, eq(account.id, agreementEvent.accountId))
    .where(and(eq(agreementEvent.agreementId, agreementId), eq(agreementEvent.kind, "sealed-downloaded")))
    .orderBy(asc(agreementEvent.at));
  const people = fetched.map(({ at, to }) => ({ kind: "fetched" as const, at: at.toISOString(), to }));
  return [...(await letters(tx, agreementId)), ...people].sort((a, b) => a.at.localeCompare(b.at));
};
