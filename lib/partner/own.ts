import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/errors";

/** The company the actor acts for; throws `not-permitted` for anyone who acts for none. */
export const requirePartnerId = (actor: Actor): string => {
  if (!actor.partnerId) throw new Refusal("not-permitted");
  return actor.partnerId;
};
