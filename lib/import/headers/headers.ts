import type { ImportFieldName } from "@/lib/import/field";

/** Headers by which people call a column, in one language. */
export type Headers = Readonly<Record<ImportFieldName, readonly string[]>>;
