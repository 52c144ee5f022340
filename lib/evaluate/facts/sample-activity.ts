import { pointMonths } from "@/lib/activity/shape";
import { type Day, monthsBefore } from "@/lib/date/day";
import type { MeasureShape } from "@/lib/edition/clause";
import type { ActivityFacts } from "@/lib/evaluate/facts/facts";

type Sample = { kind: string; id: string; on: Day; amount: number; currency: string; tags?: string[] | undefined };

type Told = Record<string, string | number>;

const told: Readonly<Record<MeasureShape, (sample: Sample) => Told[]>> = {
  money: ({ id, on, amount, currency }) => [{ id, bookedOn: on, amountCents: amount, currency }],
  points: ({ id, on, amount }) =>
    monthsBefore(on, pointMonths).map((month) => ({ id: `${id}-${month}`, month, points: amount })),
  event: ({ id, on, amount }) => Array.from({ length: amount }, (_, n) => ({ id: `${id}-${n}`, completedOn: on })),
  reading: ({ id, on, amount }) => [{ id, readOn: on, value: amount }],
};

/**
 * Verified activity of a measure on a day, to compute with: one order of so many cents, so many points in each of the
 * last `pointMonths` full months, so many events, or one reading.
 */
export const sampleActivity = (shape: MeasureShape, sample: Sample): ActivityFacts[] => {
  const { kind, tags } = sample;
  return told[shape](sample).map(
    (one) => ({ ...one, kind, status: "verified", ...(tags && tags.length > 0 && { tags }) }) as ActivityFacts,
  );
};
