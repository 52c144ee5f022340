import { useLocale, useTranslations } from "next-intl";
import type { BenefitStanding } from "@/lib/benefit/demotion";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";

/** What became of a benefit, in words. */
export const useStandingText = () => {
  const t = useTranslations("benefit.standings");
  const locale = useLocale();
  return (standing: BenefitStanding): string => {
    switch (standing.state) {
      case "given":
        return t("given");
      case "kept":
        return standing.until === null
          ? t("kept-allocated")
          : t("kept", { day: formatLastDay(standing.until, locale) });
      case "stopped":
        return t("stopped", { day: formatDay(standing.on, locale) });
      case "dropped":
        return t("dropped");
      case "not-given":
        return t("not-given");
    }
  };
};
