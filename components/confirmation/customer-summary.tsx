import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { type CustomerSummary, countedWords } from "@/lib/confirmation/summary";
import { dayInZone, formatDay } from "@/lib/date/day";
import { numberFormat } from "@/lib/i18n/intl";

type Props = {
  summary: CustomerSummary;
  /** Where a declaration is read, without the locale. */
  pathOf: (activityId: string) => string;
};

/** The latest sentences, each with its customer and its day. */
function Sentences({ summary: { latest }, pathOf }: Props) {
  const t = useTranslations("confirmation");
  const locale = useLocale();
  const timeZone = useReaderZone();
  if (latest.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t("summary.latest")}</h3>
      <ul className="grid gap-3">
        {latest.map(({ activityId, customer, sentence, answeredAt }) => (
          <li key={activityId} className="border-edge border-l-2 pl-4">
            <p className="measure whitespace-pre-line break-words">{t("said.sentence", { sentence })}</p>
            <Link href={pathOf(activityId)} className="text-soft text-sm underline underline-offset-4">
              {t("summary.by", { customer, on: formatDay(dayInZone(answeredAt, timeZone), locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The effect on end customers, in their own words: who confirmed, what changed for them, what they wrote. */
export function CustomerSummaryPanel({ summary, pathOf }: Props) {
  const t = useTranslations("confirmation");
  const locale = useLocale();
  const { asked, confirmed } = summary;
  if (asked === 0) return null;
  // A hundred per cent is said of all alone.
  const part = confirmed < asked ? Math.min(0.99, confirmed / asked) : 1;
  const share = numberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(part);
  return (
    <Section title={t("summary.title")}>
      <div className="grid gap-5">
        <p>{t("summary.share", { asked, confirmed, share })}</p>
        {confirmed === 0 ? (
          <p className="text-soft">{t("summary.none")}</p>
        ) : (
          <dl className="grid grid-cols-[auto_auto] justify-start gap-x-6 gap-y-1">
            {countedWords(summary).map(({ word, count }) => (
              <div key={word} className="contents">
                <dt>{t(`words.${word}`)}</dt>
                <dd className="text-right tabular-nums">{t("summary.word", { count })}</dd>
              </div>
            ))}
          </dl>
        )}
        <Sentences summary={summary} pathOf={pathOf} />
      </div>
    </Section>
  );
}
