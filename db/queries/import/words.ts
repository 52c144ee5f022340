import { editionsEver } from "@/db/queries/edition/in-use";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { importWords } from "@/lib/import/edition-words";
import type { GivenFields } from "@/lib/import/staged/read";
import type { ImportWords } from "@/lib/import/words";

/** How the programme calls things: the edition in use first, then those of other days, of which a sheet may tell. */
export const wordsOfImport = async (tx: Tx, { today }: Actor, given: GivenFields): Promise<ImportWords> =>
  importWords(await editionsEver(tx, today), given);
