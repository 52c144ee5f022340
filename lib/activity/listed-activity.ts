import type { ActivityKind } from "@/lib/activity/kind";
import type { Day } from "@/lib/date/day";
import type { DeclarationState } from "@/lib/review/state";

/** An activity as lists show it; cents of its currency, points for cloud services, neither for a deployment. */
export type ListedActivity = {
  id: string;
  kind: ActivityKind;
  occurredOn: Day;
  amountCents: number | null;
  currency: string | null;
  points: number | null;
  customer: string;
  reference: string;
  /** The activity that this one is a correction of; its amount is then the difference. */
  corrects: string | null;
  state: DeclarationState;
};
