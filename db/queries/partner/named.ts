import { eq, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { literally } from "@/db/queries/filter";
import { partnerListed } from "@/db/schema/summary";
import { compactSiren } from "@/lib/partner/siren";

/** A name kept in small letters contains what was typed, in any case. */
export const isNamed = (nameKey: AnyPgColumn, search: string): SQL =>
  sql`${nameKey} LIKE '%' || lower(${literally(search)}) || '%'`;

/** The company's name contains what was typed, or its SIREN is what was typed. */
export const isPartnerNamed = (search: string): SQL | undefined =>
  or(isNamed(partnerListed.nameKey, search), eq(partnerListed.siren, compactSiren(search)));
