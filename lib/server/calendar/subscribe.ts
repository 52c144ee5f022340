import "server-only";
import { hashLinkSecret } from "@/db/link-secret";
import { subscribeCalendar } from "@/db/mutations/tier/calendar";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import type { SubscribeCalendar } from "@/lib/forecast/calendar-schema";
import { keyedSecret } from "@/lib/server/keyed-secret";

/** Creates a calendar and answers its address, which is shown once: whoever has the address can read the dates. */
export const subscribeToOutlook = async (actor: Actor, { language }: SubscribeCalendar): Promise<{ url: string }> => {
  const secret = keyedSecret(actor, "calendar-link");
  await subscribeCalendar(actor, { tokenHash: hashLinkSecret(secret), locale: language });
  return { url: `${env().PUBLIC_URL}/api/calendar/${secret}` };
};
