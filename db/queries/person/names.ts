import { inArray } from "drizzle-orm";
import { person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";

/** The names of the people of these companies, by their ids. */
export const personNames = async (tx: Tx, partnerIds: string[]): Promise<Record<string, string>> => {
  if (partnerIds.length === 0) return {};
  const people = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.partnerId, partnerIds));
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
};
