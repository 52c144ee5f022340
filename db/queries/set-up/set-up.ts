import { inArray } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { agreementText } from "@/db/schema/agreement-text";
import { edition } from "@/db/schema/edition";
import { programme } from "@/db/schema/programme";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { StepStates } from "@/lib/set-up/step";
import { stepStates, usesOwnRules } from "./states";

type Programme = typeof programme.$inferSelect;
type OwnEdition = { id: string; name: { fr: string; en: string }; state: "draft" | "announced" };

type OwnText = { version: string; state: "draft" | "published" };

/** `inUse`: the edition by whose rules the portal would open today. */
export type SetUp = {
  programme: Programme;
  states: StepStates;
  ownEditions: OwnEdition[];
  ownTexts: OwnText[];
  inUse: { id: string; name: { fr: string; en: string }; isOwn: boolean };
};

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
    const texts = await tx
      .select({ version: agreementText.version, state: agreementText.state })
      .from(agreementText)
      .where(inArray(agreementText.state, ["draft", "published"]))
      .orderBy(agreementText.version);
    const ownTexts = texts.map(({ version, state }) => ({ version, state: state as OwnText["state"] }));
    const { id, name } = await editionInUse(tx, actor.today);
    const inUse = { id, name, isOwn: await usesOwnRules(tx, actor.today) };
    return { programme: row, states: await stepStates(tx, actor.today), ownEditions, ownTexts, inUse };
  });

/** What is still missing, for all staff to see. */
export const listStepStates = (actor: Actor): Promise<StepStates> => read(actor, (tx) => stepStates(tx, actor.today));
