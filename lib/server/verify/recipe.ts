import "server-only";
import { findSealed } from "@/db/queries/agreement/page";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { readDocument } from "@/lib/server/agreement/store";
import { type RecipeStep, writeRecipe } from "@/lib/verify/recipe";

/** The written recipe for one sealed agreement, out of its own file. */
export const recipeFor = async (actor: Actor, id: string): Promise<RecipeStep[]> => {
  const { storageKey, evidence } = await findSealed(actor, id);
  return writeRecipe(await readDocument(storageKey), evidence, env().PUBLIC_URL);
};
