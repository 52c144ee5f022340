import "server-only";
import { findSealed } from "@/db/queries/agreement/files";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { readDocument } from "@/lib/server/agreement/store";
import { type RecipeStep, writeRecipe } from "@/lib/verify/recipe";

/** The recipe of one sealed agreement, made from its own file. */
export const recipeFor = async (actor: Actor, id: string): Promise<RecipeStep[]> => {
  const { storageKey, evidence } = await findSealed(actor, id);
  return writeRecipe(await readDocument(storageKey), evidence, env().PUBLIC_URL);
};
