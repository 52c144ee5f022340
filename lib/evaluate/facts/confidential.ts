import { isConfidential } from "@/lib/activity/kind";
import type { MeasureShape } from "@/lib/edition/clause";
import type { ActivityFacts } from "@/lib/evaluate/facts/facts";

/** Whether a reader needs the permission `revenue.view`: for all money, also of a measure that only the edition has. */
export const isConfidentialActivity = (one: ActivityFacts): boolean => "amountCents" in one || isConfidential(one.kind);

/** The same for a measure of an edition. */
export const isConfidentialMeasure = (kind: string, shape: MeasureShape): boolean =>
  shape === "money" || isConfidential(kind);
