import { editionInUse } from "@/db/queries/edition/in-use";
import type { Tx } from "@/db/tx";
import { noFormerLevel } from "@/lib/application/schema";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";

/** What a level of the former programme is called: its id where the edition in use does not know it; null where there was none. */
export const formerLevel = async (tx: Tx, on: Day, id: string | null | undefined): Promise<Edition["name"] | null> => {
  if (!id || id === noFormerLevel) return null;
  const { legacyLevels } = await editionInUse(tx, on);
  return legacyLevels.find((one) => one.id === id)?.name ?? { fr: id, en: id };
};
