import { sql } from "drizzle-orm";
import { person } from "@/db/schema/partner";
import type { Day } from "@/lib/date/day";

/**
 * The first day on which a person counts no longer: the end of their employment, or the day on which they objected. Who
 * objects before the first day counts on none.
 */
export const countedUntil = sql<Day | null>`CASE WHEN ${person.objectedOn} IS NULL THEN ${person.employedUntil}
  ELSE least(${person.employedUntil}, greatest(${person.objectedOn}, ${person.employedFrom})) END`;
