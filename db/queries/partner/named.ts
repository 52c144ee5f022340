import { or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { isFolded } from "@/db/queries/filter";
import { partnerListed } from "@/db/schema/summary";

/** A kept folded name contains what was typed, found by the index of its letters. */
export const isNamed = (nameKey: AnyPgColumn, search: string): SQL =>
  sql`(letters(${nameKey}) @> letters(fold(${search})) AND ${isFolded(sql`${nameKey}`, search)})`;

/** The company's name contains what was typed, or its register number is what was typed, in any way of writing it. */
export const isPartnerNamed = (search: string): SQL | undefined =>
  or(isNamed(partnerListed.nameKey, search), sql`${partnerListed.siren} = ANY (register_numbers(${search}))`);
