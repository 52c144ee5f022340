import "server-only";
import { shareAgreement } from "@/db/mutations/agreement/share";
import { getSharedReading, type SharedReading } from "@/db/queries/agreement/files";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { Refusal } from "@/lib/refusal/refusal";
import { publicActor } from "@/lib/server/actors";
import { keyedSecret } from "@/lib/server/keyed-secret";
import { requestOrigin } from "@/lib/server/request/origin";
import { visitorDay } from "@/lib/server/set-up/installation";

type ShareLink = { url: string; expiresAt: string };

/** Creates a reading link for somebody without an account. It is shown once: only its hash is stored. */
export const shareReading = async (
  actor: Actor,
  { id, locale }: { id: string; locale: Locale },
): Promise<ShareLink> => {
  const secret = keyedSecret(actor, "reading-link");
  const { expiresAt } = await shareAgreement(actor, { id, tokenHash: sha256(secret) });
  return { url: `${env().PUBLIC_URL}/${locale}/read/${secret}`, expiresAt };
};

/** The holder of a reading link, who may only read what it opens. */
export const sharedReader = async (secret: string): Promise<Actor> => {
  if (!/^[\w-]{43}$/.test(secret)) throw new Refusal("not-found");
  return publicActor(await visitorDay(), sha256(secret), await requestOrigin());
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
