import "server-only";
import { getSetUp } from "@/db/queries/set-up/set-up";
import { orNotFound } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";

/** For pages of the set-up's steps: who asks, and where the set-up is; they do not exist for whoever is no administrator. */
export const requireSetUp = async () => {
  const { actor, session } = await requirePageActor("staff");
  return { actor, session, setUp: await orNotFound(getSetUp(actor)) };
};
