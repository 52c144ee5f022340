import { eq } from "drizzle-orm";
import { loadFacts } from "@/db/queries/facts";
import { programme } from "@/db/schema/programme";
import type { Tx } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { defaultEdition, editionOf } from "@/lib/programme/editions";
import { type Effect, effectOfVerifying } from "@/lib/review/effect";

export type { Effect };

type Asked = { id: string; partnerId: string };

/** The edition the programme runs on. */
export const presentEdition = async (tx: Tx) => {
  const [row] = await tx.select({ editionId: programme.editionId }).from(programme).where(eq(programme.id, 1));
  return editionOf(row?.editionId ?? "") ?? defaultEdition;
};

/** The company's level today and what accepting the claim would make of it. */
export const effectOf = async (tx: Tx, actor: Actor, { id, partnerId }: Asked): Promise<Effect | null> => {
  const facts = await loadFacts(tx, partnerId);
  return facts ? effectOfVerifying(await presentEdition(tx), facts, id, actor.today) : null;
};
