import { inArray } from "drizzle-orm";
import { edition } from "@/db/schema/edition";
import { programme } from "@/db/schema/programme";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { StepStates } from "@/lib/set-up/step";
import { stepStates } from "./states";

type Programme = typeof programme.$inferSelect;
type OwnEdition = { id: string; name: { fr: string; en: string }; state: "draft" | "announced" };

export type SetUp = { programme: Programme; states: StepStates; ownEditions: OwnEdition[] };

/** Where the set-up is, for an administrator; null for anyone else. */
export const getSetUp = (actor: Actor): Promise<SetUp | null> =>
  read(actor, async (tx) => {
    if (!can(actor, "programme.set-up", "programme")) return null;
    const [row] = await tx.select().from(programme);
    if (!row) throw new Error("The programme has no row");
    const drafts = await tx
      .select({ id: edition.id, body: edition.body, state: edition.state })
      .from(edition)
      .where(inArray(edition.state, ["draft", "announced"]))
      .orderBy(edition.madeAt);
    const ownEditions = drafts.map(({ id, body, state }) => ({
      id,
      name: body.name,
      state: state as OwnEdition["state"],
    }));
    return { programme: row, states: await stepStates(tx), ownEditions };
  });

/** What is still missing, for all staff to see. */
export const listStepStates = (actor: Actor): Promise<StepStates> => read(actor, (tx) => stepStates(tx));
