import { createHmac } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { newLinkSecret } from "@/db/link-secret";
import { queueEmail } from "@/db/outbox";
import { application, applicationLink } from "@/db/schema/partner";
import { spokenLanguage } from "@/db/spoken-language";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { applicationLinkLife } from "@/lib/application/link";
import { sha256 } from "@/lib/digest/sha256";
import { env } from "@/lib/env";
import { startedLetter } from "@/lib/mail/application";
import { Refusal } from "@/lib/refusal/refusal";

/**
 * What a browser holds of its application, in a cookie. Computed, not stored: another browser gets the same by a letter,
 * and the database holds only its hash.
 */
export const resumeToken = (applicationId: string): string =>
  createHmac("sha256", env().AUTH_SECRET).update(`application:${applicationId}`).digest("base64url");

export const hashResumeToken = (token: string): string => sha256(token);

/** A new link for a letter, good once and for a day. Begins with a slash, without the locale. */
export const newResumePath = async (tx: Tx, actor: Actor, applicationId: string): Promise<string> => {
  const { secret, hash } = newLinkSecret();
  const expiresAt = new Date(actor.at.getTime() + applicationLinkLife);
  await tx.insert(applicationLink).values({ tokenHash: hash, applicationId, createdAt: actor.at, expiresAt });
  return `/apply/resume/${secret}`;
};

/** Spends a link of a letter; answers the application it opens. Refuses `link-spent` for any other. */
export const spendApplicationLink = (system: Actor, linkHash: string): Promise<{ id: string }> =>
  mutate(system, async (tx, record) => {
    const [used] = await tx
      .update(applicationLink)
      .set({ usedAt: system.at })
      .where(
        and(
          eq(applicationLink.tokenHash, linkHash),
          isNull(applicationLink.usedAt),
          gt(applicationLink.expiresAt, system.at),
        ),
      )
      .returning({ id: applicationLink.applicationId });
    if (!used) throw new Refusal("link-spent");
    await record("application.link-used", used.id, {}, { partnerId: null });
    return used;
  });

/** Sends another link to the application's own e-mail. */
export const sendApplicationLink = (system: Actor, applicationId: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    const [row] = await tx
      .select({ email: application.email, locale: spokenLanguage(application.locale) })
      .from(application)
      .where(eq(application.id, applicationId));
    if (!row) throw new Refusal("not-found");
    const letter = startedLetter(row.locale, await newResumePath(tx, system, applicationId));
    await queueEmail(tx, system, { ...row, accountId: null }, letter, { subjectId: applicationId });
    await record("application.link-sent", applicationId, {}, { partnerId: null });
  });
