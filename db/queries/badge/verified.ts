import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { badgeReading } from "@/db/schema/badge";
import { credential } from "@/db/schema/claim";
import type { Tx } from "@/db/tx";
import type { ByBadge } from "@/lib/badge/view";

const verifiedWhere = async (tx: Tx, which: SQL | undefined): Promise<Record<string, ByBadge>> => {
  const rows = await tx
    .select({ id: credential.id, finding: badgeReading.finding, at: badgeReading.readAt })
    .from(credential)
    .innerJoin(
      badgeReading,
      and(eq(badgeReading.credentialId, credential.id), eq(badgeReading.fileId, credential.proofFileId)),
    )
    .where(
      and(which, eq(credential.state, "verified"), isNull(credential.decidedBy), eq(badgeReading.outcome, "valid")),
    );
  return Object.fromEntries(rows.map(({ id, finding, at }) => [id, { issuer: finding.issuer, at }]));
};

/** Of these certifications those that a badge verified, with whose it was and when. */
export const verifiedByBadge = (tx: Tx, credentialIds: string[]): Promise<Record<string, ByBadge>> =>
  verifiedWhere(tx, inArray(credential.id, credentialIds));

/** The same of all of a company. */
export const verifiedOfCompany = (tx: Tx, partnerId: string): Promise<Record<string, ByBadge>> =>
  verifiedWhere(tx, eq(credential.partnerId, partnerId));
