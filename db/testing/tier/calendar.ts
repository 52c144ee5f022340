import { newLinkSecret } from "@/db/link-secret";
import { subscribeCalendar } from "@/db/mutations/tier/calendar";
import type { Actor } from "@/lib/actor";
import type { Locale } from "@/lib/i18n/locale";

/** A calendar link of the actor's, with its secret. */
export const makeCalendar = async (actor: Actor, locale: Locale = "en"): Promise<{ id: string; secret: string }> => {
  const { secret, hash } = newLinkSecret();
  const { id } = await subscribeCalendar(actor, { tokenHash: hash, locale });
  return { id, secret };
};
