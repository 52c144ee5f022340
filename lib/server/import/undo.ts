import "server-only";
import { takeBackLetters } from "@/db/mutations/import/notify";
import { undoImport } from "@/db/mutations/import/undo";
import type { Actor } from "@/lib/actor";
import type { ShownImport } from "@/lib/import/staged/schema";
import { systemActor } from "@/lib/server/actors";

/** Undoes an import, and takes back the letters that have not left: nobody is told of what was not. */
export const undoWhole = async (actor: Actor, input: ShownImport): Promise<{ id: string }> => {
  const undone = await undoImport(actor, input);
  await takeBackLetters(systemActor(actor.at));
  return undone;
};
