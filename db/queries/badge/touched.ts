import { and, asc, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { pageRows, pagesOf } from "@/db/queries/list/pages";
import { badgeReading } from "@/db/schema/badge";
import { credential } from "@/db/schema/claim";
import { partner, person } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { BadgeFinding } from "@/lib/badge/finding";

/** A certification that a badge verified, and what lists may say of that badge. */
type VerifiedBadge = { id: string; badge: BadgeFinding["id"]; status: BadgeFinding["status"] };

/** A certification that a badge verified, and whose it is. */
export type NamedBadge = { id: string; type: string; track: string | null; person: string; partner: string };

/** What the badges of an issuer verified and still stands, all of it; nothing for those who are not of the staff. */
export const listVerified = async (actor: Actor, issuerId: string): Promise<VerifiedBadge[]> => {
  const found: VerifiedBadge[] = [];
  if (!can(actor, "badge.view", "programme")) return found;
  const pages = pagesOf(actor, (tx, after) =>
    tx
      .selectDistinctOn([credential.id], {
        id: credential.id,
        badge: sql<VerifiedBadge["badge"]>`${badgeReading.finding} ->> 'id'`,
        status: sql<VerifiedBadge["status"]>`coalesce(${badgeReading.finding} -> 'status', '[]')`,
      })
      .from(badgeReading)
      .innerJoin(
        credential,
        and(eq(credential.id, badgeReading.credentialId), eq(credential.proofFileId, badgeReading.fileId)),
      )
      .where(
        and(
          eq(badgeReading.issuerId, issuerId),
          eq(badgeReading.outcome, "valid"),
          eq(credential.state, "verified"),
          isNull(credential.decidedBy),
          after ? gt(credential.id, after) : undefined,
        ),
      )
      .orderBy(asc(credential.id), desc(badgeReading.readAt))
      .limit(pageRows),
  );
  for await (const page of pages) found.push(...page);
  return found;
};

/** Whose certifications these are, by company and name; nothing for those who are not of the staff. */
export const nameVerified = (actor: Actor, ids: readonly string[]): Promise<NamedBadge[]> =>
  read(actor, async (tx) => {
    if (ids.length === 0 || !can(actor, "badge.view", "programme")) return [];
    const { id, type, track } = credential;
    return tx
      .select({ id, type, track, person: person.name, partner: partner.name })
      .from(credential)
      .innerJoin(person, eq(person.id, credential.personId))
      .innerJoin(partner, eq(partner.id, credential.partnerId))
      .where(inArray(credential.id, [...ids]))
      .orderBy(asc(partner.name), asc(person.name), asc(credential.id));
  });
