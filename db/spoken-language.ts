import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "@/db/tx";
import type { Locale } from "@/lib/i18n/locale";

/** The language in which somebody is spoken to who chose one: the programme's first where theirs is not offered. */
export const spokenLanguage = (chosen: SQLWrapper): SQL<Locale> => sql<Locale>`spoken_language(${chosen})`;

/** The same for a choice that was read already. */
export const languageFor = async (tx: Tx, chosen: Locale): Promise<Locale> => {
  const { rows } = await tx.execute<{ locale: Locale }>(sql`SELECT spoken_language(${chosen}) AS locale`);
  return rows[0]?.locale ?? chosen;
};
