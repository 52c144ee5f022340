import { and, asc, eq, gt, lt, notExists, sql } from "drizzle-orm";
import { badgeReading } from "@/db/schema/badge";
import { credential } from "@/db/schema/claim";
import { file } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";

const soonMs = 30_000;
const lateMs = 86_400_000;
const atOnce = 50;

/**
 * Declarations of the last day whose badge nobody read: the process ended between declaring and reading. Those of the last
 * half minute are being read now. For the portal itself.
 */
export const listUnread = (portal: Actor): Promise<{ credentialId: string; fileId: string; storageKey: string }[]> =>
  read(portal, (tx) =>
    tx
      .select({ credentialId: credential.id, fileId: file.id, storageKey: file.storageKey })
      .from(credential)
      .innerJoin(file, and(eq(file.id, credential.proofFileId), eq(file.isBadge, true)))
      .where(
        and(
          eq(credential.state, "declared"),
          lt(credential.submittedAt, new Date(portal.at.getTime() - soonMs)),
          gt(credential.submittedAt, new Date(portal.at.getTime() - lateMs)),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(badgeReading)
              .where(and(eq(badgeReading.credentialId, credential.id), eq(badgeReading.fileId, file.id))),
          ),
        ),
      )
      .orderBy(asc(credential.submittedAt), asc(credential.id))
      .limit(atOnce),
  );
