import { and, eq, not, sql } from "drizzle-orm";
import { isKindConfidential } from "@/db/queries/activity/confidential";
import { inText, named } from "@/db/queries/in-json";
import { activity } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { NamesText } from "@/lib/answer/told";

/** What the people of a company are called, as the engine's threads read it. */
export const peopleNamesText = async (tx: Tx, partnerId: string): Promise<NamesText> => [
  await inText(
    tx,
    tx
      .select(named({ id: person.id, name: person.name }))
      .from(person)
      .where(eq(person.partnerId, partnerId)),
  ),
];

/** The same with its activities; with orders only for who may see revenue. */
export const namesText = async (tx: Tx, partnerId: string, withRevenue: boolean): Promise<NamesText> => {
  const name = sql<string>`coalesce(nullif(${activity.customer}, ''), ${activity.reference})`;
  const shown = and(
    eq(activity.partnerId, partnerId),
    withRevenue ? undefined : not(isKindConfidential(activity.kind)),
  );
  const [people, activities] = await Promise.all([
    peopleNamesText(tx, partnerId),
    inText(
      tx,
      tx
        .select(named({ id: activity.id, name }))
        .from(activity)
        .where(shown),
    ),
  ]);
  return [...people, activities];
};
