import { and, asc, eq, isNull } from "drizzle-orm";
import { badgeReading } from "@/db/schema/badge";
import { credential } from "@/db/schema/claim";
import { partner, person } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { BadgeFinding } from "@/lib/badge/finding";

/** A certification that a badge verified, and whose it is. */
export type VerifiedBadge = {
  id: string;
  type: string;
  track: string | null;
  person: string;
  partner: string;
  finding: BadgeFinding;
};

/** So many are looked through; an issuer with more is asked about in parts. */
const most = 5_000;

/** What the badges of an issuer verified and still stands; nothing for those who are not of the staff. */
export const listVerified = (actor: Actor, issuerId: string): Promise<VerifiedBadge[]> =>
  read(actor, async (tx) => {
    if (!can(actor, "badge.view", "programme")) return [];
    return tx
      .select({
        id: credential.id,
        type: credential.type,
        track: credential.track,
        person: person.name,
        partner: partner.name,
        finding: badgeReading.finding,
      })
      .from(badgeReading)
      .innerJoin(
        credential,
        and(eq(credential.id, badgeReading.credentialId), eq(credential.proofFileId, badgeReading.fileId)),
      )
      .innerJoin(person, eq(person.id, credential.personId))
      .innerJoin(partner, eq(partner.id, credential.partnerId))
      .where(
        and(
          eq(badgeReading.issuerId, issuerId),
          eq(badgeReading.outcome, "valid"),
          eq(credential.state, "verified"),
          isNull(credential.decidedBy),
        ),
      )
      .orderBy(asc(partner.name), asc(person.name), asc(credential.id))
      .limit(most);
  });
