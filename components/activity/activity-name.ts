import { useLocale } from "next-intl";
import type { ActivityKind } from "@/lib/activity/kind";
import { type Day, formatMonth, monthOf } from "@/lib/date/day";

type Named = { kind: ActivityKind; occurredOn: Day; customer: string; reference: string };

/** The name of an activity: its month, its customer, otherwise its reference. */
export const useActivityName = ({ kind, occurredOn, customer, reference }: Named): string => {
  const locale = useLocale();
  return kind === "cloud-service" ? formatMonth(monthOf(occurredOn), locale) : customer || reference;
};
