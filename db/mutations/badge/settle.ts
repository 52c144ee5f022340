import { eq, sql } from "drizzle-orm";
import { isUsedByOthers } from "@/db/queries/badge/other-uses";
import { trustedColumns } from "@/db/queries/badge/trust";
import type { RecordEvent } from "@/db/record";
import { badgeIssuer, badgeReading } from "@/db/schema/badge";
import { credential, review } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { BadgeClaim } from "@/lib/badge/claim";
import { findingOf } from "@/lib/badge/finding";
import { type BadgeCheck, judgeBadge } from "@/lib/badge/judge";
import type { BadgeOutcome } from "@/lib/badge/outcome";
import { isAsSaid } from "@/lib/badge/says";
import type { TrustedIssuer } from "@/lib/badge/trust";
import { Refusal } from "@/lib/refusal/refusal";

/** A badge as it was checked against the issuer, as the issuer was then. */
export type CheckedBadge = {
  claim: BadgeClaim;
  check: BadgeCheck | null;
  issuer: TrustedIssuer | null;
  sha256: string;
};

type Target = { credentialId: string; fileId: string; badge: CheckedBadge };
type CredentialRow = typeof credential.$inferSelect;

const lockDeclared = async (tx: Tx, { credentialId, fileId }: Target): Promise<CredentialRow | null> => {
  const [row] = await tx.select().from(credential).where(eq(credential.id, credentialId)).for("update");
  return row?.state === "declared" && row.proofFileId === fileId ? row : null;
};

/**
 * Locks the issuer: its keys are not retired meanwhile, and of two declarations with one badge the second sees the first.
 * Code: stale, where the issuer is not any more what the badge was checked against.
 */
const lockIssuer = async (tx: Tx, shown: TrustedIssuer): Promise<void> => {
  const [row] = await tx
    .select({ ...trustedColumns, removedAt: badgeIssuer.removedAt })
    .from(badgeIssuer)
    .where(eq(badgeIssuer.id, shown.id))
    .for("update");
  if (!row || row.removedAt || row.rowVersion !== shown.rowVersion) throw new Refusal("stale");
};

const addressesOf = async (tx: Tx, personId: string): Promise<string[]> => {
  const [row] = await tx.select({ email: person.email }).from(person).where(eq(person.id, personId));
  return row?.email ? [row.email] : [];
};

/** What the badge is for this declaration: as the key store says, then whether the declaration says the same, then who else has it. */
const outcomeFor = async (tx: Tx, actor: Actor, row: CredentialRow, badge: CheckedBadge): Promise<BadgeOutcome> => {
  const addresses = await addressesOf(tx, row.personId);
  const outcome = judgeBadge(badge, { addresses, today: actor.today });
  if (outcome !== "valid") return outcome;
  const { said, assertion } = findingOf(badge);
  if (!said || !isAsSaid(row, said)) return "differs";
  return (await isUsedByOthers(tx, row.id, assertion)) ? "used-before" : "valid";
};

const keepReading = async (
  tx: Tx,
  actor: Actor,
  row: CredentialRow,
  { fileId, badge, outcome }: Target & { outcome: BadgeOutcome },
): Promise<string> => {
  const finding = findingOf(badge);
  const [kept] = await tx
    .insert(badgeReading)
    .values({
      ...{ partnerId: row.partnerId, credentialId: row.id, fileId, outcome, finding, readAt: actor.at },
      ...{ assertion: finding.assertion, issuerId: badge.issuer?.id ?? null },
    })
    .returning({ id: badgeReading.id });
  if (!kept) throw new Error("A reading was not kept");
  return kept.id;
};

const verify = async (
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  row: CredentialRow,
  readingId: string,
): Promise<void> => {
  await tx
    .update(credential)
    .set({ state: "verified", decidedAt: actor.at, rowVersion: sql`${credential.rowVersion} + 1` })
    .where(eq(credential.id, row.id));
  const [decision] = await tx
    .insert(review)
    .values({
      ...{ partnerId: row.partnerId, subjectKind: "credential", subjectId: row.id },
      ...{ decision: "accepted", accountId: null, at: actor.at },
    })
    .returning({ id: review.id });
  const data = { reviewId: decision?.id, reasonCode: null, fields: [], badgeReadingId: readingId };
  await record("credential.verified", row.id, data, { partnerId: row.partnerId });
};

/**
 * Keeps what the badge of a declaration that waits is, and verifies the declaration where the badge is valid, with nobody's
 * hand: the actor is the portal itself, and the database refuses it without the reading. Null where the declaration does not
 * wait any more, or has other evidence by now. Code: stale.
 */
export const settleByBadge = (actor: Actor, target: Target): Promise<BadgeOutcome | null> =>
  mutate(actor, async (tx, record): Promise<BadgeOutcome> => {
    const row = await lockDeclared(tx, target);
    if (!row) throw new Refusal("decided");
    if (target.badge.issuer) await lockIssuer(tx, target.badge.issuer);
    const outcome = await outcomeFor(tx, actor, row, target.badge);
    const readingId = await keepReading(tx, actor, row, { ...target, outcome });
    const about = { partnerId: row.partnerId };
    if (outcome === "valid") await verify(tx, record, actor, row, readingId);
    else await record("credential.badge-read", row.id, { badgeReadingId: readingId, outcome }, about);
    return outcome;
  }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "decided") return null;
    throw error;
  });
