import { useTranslations } from "next-intl";
import { DifferenceList } from "@/components/edition/difference-list";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import type { ComingView } from "@/db/queries/edition/coming";
import type { WithdrawnView } from "@/db/queries/edition/withdrawn";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { AnnouncedRulesOutcome } from "./announced-rules-outcome";
import { WithdrawnNote } from "./withdrawn-note";

type Props = { coming: ComingView; withdrawn: WithdrawnView | null; locale: Locale };

/** What the announced rules would change; below it, that others were withdrawn. */
export function AnnouncedRules({ coming, withdrawn, locale }: Props) {
  const t = useTranslations("edition.coming");
  const back = useTranslations("progress")("back");
  const { from, to, effectiveOn, comparison } = coming;
  const lead = t("lead", { name: localName(to.name, locale), day: formatDay(effectiveOn, locale) });
  const crumbs = [{ label: back, href: "/progress" }, { label: t("title") }];
  return (
    <>
      <PageHeader title={t("title")} lead={lead} breadcrumbs={crumbs} />
      <AnnouncedRulesOutcome coming={coming} locale={locale} />
      <Section title={t("rules")}>
        <DifferenceList from={from} to={to} comparison={comparison} />
      </Section>
      {withdrawn ? (
        <Section title={t("withdrawn.title")}>
          <WithdrawnNote withdrawn={withdrawn} locale={locale} />
        </Section>
      ) : null}
    </>
  );
}
