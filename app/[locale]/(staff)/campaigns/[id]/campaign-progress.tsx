import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Table } from "@/components/ui/table";
import type { CampaignView } from "@/db/queries/agreement/campaign";
import { campaignStates } from "@/lib/agreement/life/campaign";
import { formatUtc } from "@/lib/date/utc";
import { countryName } from "@/lib/i18n/country";
import { ReplacedNote } from "./replaced-note";

/** Progress of a campaign, in total and by country; states without a company are left out. */
export function CampaignProgress({ page }: { page: CampaignView }) {
  const t = useTranslations("campaign");
  const locale = useLocale();
  const { countries, campaign, replacedBy } = page;
  const of = countries.reduce((sum, { companies }) => sum + companies, 0);
  const done = countries.reduce((sum, { counts }) => sum + (counts.sealed ?? 0), 0);
  const used = campaignStates.filter((standing) => countries.some(({ counts }) => counts[standing]));
  const { stoppedAt, stopReason: reason } = campaign;
  return (
    <Section title={t("progress")}>
      {replacedBy ? <ReplacedNote by={replacedBy} /> : null}
      {stoppedAt ? (
        <p className="mb-4">{t("stopped-lead", { at: formatUtc(stoppedAt, locale), reason: reason ?? "" })}</p>
      ) : null}
      <div className="measure mb-8">
        <ProgressBar label={t("overall", { done, of })} done={done} of={of} />
      </div>
      <Table
        caption={t("by-country")}
        rows={countries}
        rowKey={({ country }) => country}
        columns={[
          {
            id: "country",
            header: t("country"),
            isRowHeader: true,
            cell: ({ country }) => countryName(country, locale),
          },
          ...used.map((standing) => ({
            id: standing,
            header: t(`standings.${standing}`),
            align: "end" as const,
            cell: ({ counts }: (typeof countries)[number]) => counts[standing] ?? 0,
          })),
          { id: "companies", header: t("companies"), align: "end", cell: ({ companies }) => companies },
        ]}
      />
    </Section>
  );
}
