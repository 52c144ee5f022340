import { or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { isFolded } from "@/db/queries/filter";
import { partnerListed } from "@/db/schema/summary";

/** `letters` (db/migrations/0038_found_by_name.sql) are groups of so many. */
const inGroup = 3;

/**
 * A kept folded name contains what was typed, found by the index of its letters. Fewer letters than a group has are in no
 * index, and to take each name apart for them takes longer than to look through it.
 */
export const isNamed = (nameKey: AnyPgColumn, search: string): SQL => {
  const contains = isFolded(sql`${nameKey}`, search);
  return [...search].length < inGroup
    ? contains
    : sql`(letters(${nameKey}) @> letters(fold(${search})) AND ${contains})`;
};

/** The company's name contains what was typed, or its register number is what was typed, in any way of writing it. */
export const isPartnerNamed = (search: string): SQL | undefined =>
  or(isNamed(partnerListed.nameKey, search), sql`${partnerListed.siren} = ANY (register_numbers(${search}))`);
