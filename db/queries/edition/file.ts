import { findEdition } from "@/db/queries/edition/list";
import type { Actor } from "@/lib/actor";
import { editionFile } from "@/lib/editor/edition-file";

/** An edition as a file, whoever of the staff asks; null where there is none that they may see. */
export const getEditionFile = async (actor: Actor, id: string): Promise<string | null> => {
  const edition = await findEdition(actor, id);
  return edition && editionFile(edition.body);
};
