import { useLocale } from "next-intl";
import { type ActivityKind, kindEntry } from "@/lib/activity/kind";
import { activityWhenText } from "@/lib/activity/when";
import type { Day } from "@/lib/date/day";

type Named = { kind: ActivityKind; occurredOn: Day; customer: string; reference: string };

/** The name of an activity: its month, its customer, otherwise its reference. */
export const useActivityName = ({ kind, occurredOn, customer, reference }: Named): string => {
  const locale = useLocale();
  return kindEntry(kind).calledBy === "month" ? activityWhenText(kind, occurredOn, locale) : customer || reference;
};
