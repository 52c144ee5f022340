import "server-only";
import { createHmac } from "node:crypto";
import { newLinkSecret } from "@/db/link-secret";
import { shareAgreement } from "@/db/mutations/agreement/share";
import { getSharedReading, type SharedReading } from "@/db/queries/agreement/files";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { programmeDay, publicActor } from "@/lib/server/actors";
import { requestOrigin } from "@/lib/server/request/origin";

type ShareLink = { url: string; expiresAt: string };

/** Derives the link's secret from the form's key and stores it nowhere: a form posted twice gets the same link. */
const secretFor = (actor: Actor): string =>
  actor.idempotencyKey
    ? createHmac("sha256", env().AUTH_SECRET)
        .update(`reading-link|${actor.accountId}|${actor.idempotencyKey}`)
        .digest("base64url")
    : newLinkSecret().secret;

/** Creates a reading link for somebody without an account. It is shown once: only its hash is stored. */
export const shareReading = async (
  actor: Actor,
  { id, locale }: { id: string; locale: Locale },
): Promise<ShareLink> => {
  const secret = secretFor(actor);
  const { expiresAt } = await shareAgreement(actor, { id, tokenHash: sha256(secret) });
  return { url: `${env().PUBLIC_URL}/${locale}/read/${secret}`, expiresAt };
};

/** The holder of a reading link, who may only read what it opens. */
export const sharedReader = async (secret: string): Promise<Actor> => {
  if (!/^[\w-]{43}$/.test(secret)) throw new Refusal("not-found");
  return publicActor(programmeDay(null, new Date()), sha256(secret), await requestOrigin());
};

/** What a reading link opens, or null where it is unknown, ended or expired. */
export const openSharedReading = async (secret: string): Promise<SharedReading | null> => {
  try {
    return await getSharedReading(await sharedReader(secret));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};
