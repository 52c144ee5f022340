import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { builtInKinds, isConfidential } from "@/lib/activity/kind";

const listed = builtInKinds.filter(isConfidential);

/**
 * Whether the kind in a column is one that only readers with the permission `revenue.view` know of: the portal's own that
 * are so, and every kind of an edition that is told in money (`isConfidential` says the same of one kind).
 */
export const isKindConfidential = (kind: SQLWrapper): SQL<boolean> =>
  sql<boolean>`(${kind} = ANY (${sql.param(listed)}::text[]) OR ${kind} LIKE 'money:%')`;
