import { useLocale, useTranslations } from "next-intl";
import { StateLabel } from "@/components/ui/state-label";
import { formatDay } from "@/lib/date/day";
import { editionTierName } from "@/lib/edition/edition-tier-name";

export type ShortfallLine = {
  id: string;
  openedOn: string;
  kept: string;
  earned: string;
  reviewOn: string;
  closedOn: string | null;
  outcome: "regained" | "demoted" | "undone" | null;
};

/** The company's shortfalls and how each ended. */
export function ShortfallList({ spells, editionId }: { spells: ShortfallLine[]; editionId: string }) {
  const t = useTranslations("tier");
  const locale = useLocale();
  return (
    <ul className="grid gap-2">
      {spells.map(({ id, openedOn, kept, earned, reviewOn, closedOn, outcome }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6">
          <span>
            {t("shortfall-line", {
              from: formatDay(openedOn, locale),
              earned: editionTierName(editionId, earned, locale),
              kept: editionTierName(editionId, kept, locale),
            })}
          </span>
          <StateLabel
            state={outcome === null ? "risk" : outcome === "regained" ? "met" : "missing"}
            label={t(`outcomes.${outcome ?? "open"}`, {
              review: formatDay(reviewOn, locale),
              day: closedOn ? formatDay(closedOn, locale) : "",
            })}
          />
        </li>
      ))}
    </ul>
  );
}
