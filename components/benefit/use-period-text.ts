import { useLocale, useTranslations } from "next-intl";
import { isAllTime, type Period } from "@/lib/benefit/period";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

/** Says a period: "1 January 2020 to 31 December 2020". */
export const usePeriodText = () => {
  const t = useTranslations("benefit.period");
  const locale = useLocale();
  return ({ from, until }: Period): string =>
    isAllTime({ until }) ? t("all") : t("days", { from: formatDay(from, locale), until: formatLastDay(until, locale) });
};
