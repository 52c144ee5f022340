import { and, eq, sql } from "drizzle-orm";
import { isTrusted, trustedColumns, trustedIssuers } from "@/db/queries/badge/trust";
import { lockChain } from "@/db/record";
import { badgeIssuer } from "@/db/schema/badge";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { programmeChain } from "@/lib/audit/event";
import { sameIdentifier, type TrustedIssuer } from "@/lib/badge/trust";
import { Refusal } from "@/lib/refusal/refusal";

type Shown = { id: string; rowVersion: number };

/** An issuer under lock, as the form showed it. Codes: not-permitted, not-found, stale. */
export const lockBadgeIssuer = async (tx: Tx, actor: Actor, { id, rowVersion }: Shown): Promise<TrustedIssuer> => {
  requirePermission(actor, "badge.trust", "programme");
  const [row] = await tx
    .select(trustedColumns)
    .from(badgeIssuer)
    .where(and(eq(badgeIssuer.id, id), isTrusted))
    .for("update");
  if (!row) throw new Refusal("not-found");
  if (row.rowVersion !== rowVersion) throw new Refusal("stale");
  return row;
};

type Columns = Partial<
  Pick<typeof badgeIssuer.$inferInsert, "name" | "identifiers" | "origins" | "keys" | "classes" | "removedAt">
>;

/** Writes an issuer; what was checked against the row before is checked anew. */
export const writeIssuer = async (tx: Tx, id: string, columns: Columns): Promise<void> => {
  await tx
    .update(badgeIssuer)
    .set({ ...columns, rowVersion: sql`${badgeIssuer.rowVersion} + 1` })
    .where(eq(badgeIssuer.id, id));
};

type Names = { identifiers: readonly string[]; origins: readonly string[] };

const firstTaken = (
  others: readonly TrustedIssuer[],
  wanted: readonly string[],
  of: (one: TrustedIssuer) => readonly string[],
) => {
  const taken = new Set(others.flatMap(of).map(sameIdentifier));
  return wanted.find((one) => taken.has(sameIdentifier(one)));
};

/**
 * Throws where another issuer has one of these names: a badge must lead to one issuer only. Everything about issuers happens
 * one after the other from here on. Code: identifier-taken.
 */
export const requireNamesFree = async (tx: Tx, { identifiers, origins }: Names, self?: string): Promise<void> => {
  await lockChain(tx, programmeChain);
  const others = (await trustedIssuers(tx)).filter(({ id }) => id !== self);
  if (firstTaken(others, identifiers, (one) => one.identifiers))
    throw new Refusal("invalid", {}, { identifiers: "identifier-taken" });
  if (firstTaken(others, origins, (one) => one.origins))
    throw new Refusal("invalid", {}, { origins: "identifier-taken" });
};
