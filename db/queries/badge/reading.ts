import { and, desc, eq } from "drizzle-orm";
import { otherUses } from "@/db/queries/badge/other-uses";
import { badgeReading } from "@/db/schema/badge";
import { credential } from "@/db/schema/claim";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { BadgeOutcome } from "@/lib/badge/outcome";
import type { BadgeView, ProofView } from "@/lib/badge/view";

/** What was last found in the badge that a certification has now; null where its evidence is none. */
const lastReading = async (tx: Tx, credentialId: string): Promise<BadgeView | null> => {
  const [row] = await tx
    .select({ outcome: badgeReading.outcome, finding: badgeReading.finding, readAt: badgeReading.readAt })
    .from(badgeReading)
    .innerJoin(
      credential,
      and(eq(credential.id, badgeReading.credentialId), eq(credential.proofFileId, badgeReading.fileId)),
    )
    .where(eq(badgeReading.credentialId, credentialId))
    .orderBy(desc(badgeReading.readAt), badgeReading.id)
    .limit(1);
  return row ?? null;
};

/** What the badge of a certification was last found to be; null where nothing was read. */
export const lastOutcome = (actor: Actor, credentialId: string): Promise<BadgeOutcome | null> =>
  read(actor, async (tx) => (await lastReading(tx, credentialId))?.outcome ?? null);

/** The proof of a certification: its badge, and others who use the same, as far as the reader sees them. */
export const proofOfCredential = async (tx: Tx, credentialId: string): Promise<ProofView> => {
  const badge = await lastReading(tx, credentialId);
  return { badge, uses: await otherUses(tx, credentialId, badge?.finding.assertion ?? null) };
};
