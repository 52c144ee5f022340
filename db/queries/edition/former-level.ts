import { editionsEver } from "@/db/queries/edition/in-use";
import type { Tx } from "@/db/tx";
import type { Day } from "@/lib/date/day";
import { noFormerLevel } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { type FormerLevel, levelsIn, withLevel } from "@/lib/partner/former-level";

/** Every level of the former programme that a company's record can name, as the edition of a day calls it, else another. */
export const listFormerLevels = async (tx: Tx, on: Day): Promise<FormerLevel[]> => levelsIn(await editionsEver(tx, on));

/** What a level of the former programme is called: its id where no edition knows it; null where there was none. */
export const formerLevel = async (tx: Tx, on: Day, id: string | null | undefined): Promise<Edition["name"] | null> => {
  if (!id || id === noFormerLevel) return null;
  const levels = withLevel(await listFormerLevels(tx, on), id);
  return levels.find((one) => one.id === id)?.name ?? null;
};
