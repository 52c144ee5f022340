import { eq } from "drizzle-orm";
import { application, applicationLink } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { ApplicationDraft } from "@/lib/application/schema";

/** What a letter's link is about. `isOpen`: it was not used, and its day is not over. */
export type LinkedApplication = { id: string; email: string; company: string; savedAt: Date; isOpen: boolean };

/**
 * The application that a letter's link names; null where there is none. The links of old letters, which opened any number
 * of times and never ended, count as over.
 */
export const findLinkedApplication = (system: Actor, linkHash: string): Promise<LinkedApplication | null> =>
  read(system, async (tx) => {
    const [link] = await tx.select().from(applicationLink).where(eq(applicationLink.tokenHash, linkHash));
    const [row] = await tx
      .select({ id: application.id, email: application.email, data: application.data, savedAt: application.savedAt })
      .from(application)
      .where(link ? eq(application.id, link.applicationId) : eq(application.resumeHash, linkHash));
    if (!row) return null;
    const { data, ...about } = row;
    const { companyName = "" } = data as Partial<ApplicationDraft>;
    const isOpen = link !== undefined && link.usedAt === null && link.expiresAt > system.at;
    return { ...about, company: companyName, isOpen };
  });
