import "server-only";
import { confirmSeal, type SavedStep } from "@/db/mutations/set-up/steps";
import { getSetUp } from "@/db/queries/set-up/set-up";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { configuredKey } from "@/lib/server/seal/key/configured";
import type { ConfirmStep } from "@/lib/set-up/schema";

/**
 * Takes the key that is configured, or makes one under the company's legal name. Refuses `not-permitted`, and
 * `set-up-unfinished` before that name is saved. @throws KeyUnavailable
 */
export const takeSealingKey = async (actor: Actor, input: ConfirmStep): Promise<SavedStep> => {
  const found = await getSetUp(actor);
  if (!found) throw new Refusal("not-permitted");
  if (found.states.vendor !== "done" && !found.programme.setUpAt) throw new Refusal("set-up-unfinished", { count: 1 });
  await configuredKey(found.programme.vendorName);
  return confirmSeal(actor, input);
};
