import { useLocale, useTranslations } from "next-intl";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { Note } from "@/components/ui/note";
import { formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { requirementsOf } from "@/lib/evaluate/trace/selectors";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { nameById } from "@/lib/i18n/names";
import type { CurrentTier } from "@/lib/tier/current-tier";

type Props = { held: CurrentTier; edition: Edition; trace: Trace };

/** What is missing for the current tier and until when it is kept; nothing where there is no shortfall. */
export function ShortfallNote({ held, edition, trace }: Props) {
  const t = useTranslations("tier.shortfall");
  const say = useTraceSentence();
  const locale = useLocale();
  const { tier, shortfall } = held;
  if (!shortfall) return null;
  const nameOf = (id: string) => nameById(edition.tiers, id, locale);
  const missing = requirementsOf(trace, tier).filter((node) => !node.isMet);
  const words = { edition, locale };
  return (
    <div className="mt-4">
      <Note tone="risk">
        <p className="font-semibold">{t("kept", { held: nameOf(tier), day: formatDay(shortfall.reviewOn, locale) })}</p>
        <p className="text-ink">
          {t("since", { earned: nameOf(shortfall.earned), day: formatDay(shortfall.openedOn, locale) })}
        </p>
        {missing.length > 0 ? (
          <>
            <p className="mt-2 text-ink">{t("missing", { held: nameOf(tier) })}</p>
            <ul className="list-disc pl-5 text-ink">
              {missing.map((node) => (
                <li key={node.id}>{say(titleOf(node, words))}</li>
              ))}
            </ul>
          </>
        ) : null}
        {shortfall.isFrozen ? <p className="mt-2 font-semibold">{t("frozen")}</p> : null}
      </Note>
    </div>
  );
}
