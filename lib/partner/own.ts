import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";

/** The id of the partner the actor acts for; throws `not-permitted` where there is none. */
export const requirePartnerId = (actor: Actor): string => {
  if (!actor.partnerId) throw new Refusal("not-permitted");
  return actor.partnerId;
};
