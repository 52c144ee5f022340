import type { ActivityKind } from "@/lib/activity/kind";
import type { Day } from "@/lib/date/day";

/** What the customer is told of a declaration. The evidence is not part of it. */
export type ToldOfActivity = {
  kind: ActivityKind;
  occurredOn: Day;
  customer: string;
  reference: string;
  amountCents: number | null;
  currency: string | null;
  points: number | null;
};

type Declared = ToldOfActivity & Readonly<Record<string, unknown>>;

export const toldOf = ({
  kind,
  occurredOn,
  customer,
  reference,
  amountCents,
  currency,
  points,
}: Declared): ToldOfActivity => ({ kind, occurredOn, customer, reference, amountCents, currency, points });

/** Whether a declaration still says what the customer was told. */
export const isStillTold = (told: ToldOfActivity, now: Declared): boolean => {
  const current: Readonly<Record<string, unknown>> = toldOf(now);
  return Object.entries(told).every(([field, value]) => current[field] === value);
};
