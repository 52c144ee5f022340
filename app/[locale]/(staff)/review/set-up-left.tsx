import { SetUpChecklist } from "@/components/set-up/checklist";
import { listStepStates } from "@/db/queries/set-up/set-up";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

/** What the set-up left open, above the queue. */
export async function SetUpLeft({ actor }: { actor: Actor }) {
  return <SetUpChecklist states={await listStepStates(actor)} mayDo={can(actor, "programme.set-up", "programme")} />;
}
