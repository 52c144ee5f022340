import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { ExportLinks } from "@/components/list/export-links";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pagination } from "@/components/ui/pagination";
import { type State, StateLabel } from "@/components/ui/state-label";
import { Table } from "@/components/ui/table";
import type { CampaignCompanyRow, CampaignFilter, CampaignView } from "@/db/queries/agreement/campaign";
import { type CampaignState, campaignStates, hasLeftCampaign } from "@/lib/agreement/life/campaign";
import { pathWith } from "@/lib/form/query";
import { ReofferForm } from "./reoffer-form";

const toneOf = (standing: CampaignState): State => {
  if (standing === "sealed") return "met";
  if (hasLeftCampaign(standing) || standing === "blocked") return "risk";
  return standing === "waiting" ? "missing" : "waiting";
};

function Company({ row }: { row: CampaignCompanyRow }) {
  if (!row.agreementId) return row.name;
  return (
    <Link className={linkLook} href={`/countersign/${row.agreementId}`}>
      {row.name}
    </Link>
  );
}

function Standing({ row }: { row: CampaignCompanyRow }) {
  const t = useTranslations("campaign.standings");
  const refusal = useTranslations("refusals");
  const key = row.refusal as Parameters<typeof refusal>[0];
  const isSaid = row.standing === "blocked" && row.refusal && refusal.has(key);
  return (
    <>
      <StateLabel state={toneOf(row.standing)} label={t(row.standing)} />
      {isSaid ? <span className="block text-sm text-soft">{refusal(key, { reference: "", state: "" })}</span> : null}
    </>
  );
}

const useTabs = (path: string, { countries }: CampaignView, current: CampaignState | undefined) => {
  const t = useTranslations("campaign");
  const used = campaignStates.filter((one) => one === current || countries.some(({ counts }) => counts[one]));
  return [
    { href: path, label: t("all"), isCurrent: current === undefined },
    ...used.map((standing) => ({
      href: pathWith(path, { standing }),
      label: t(`standings.${standing}`),
      isCurrent: standing === current,
    })),
  ];
};

/** The companies of a campaign, one page at a time, with a new offer for those whose offer ended. */
export function CompanyTable({ page, filter }: { page: CampaignView; filter: CampaignFilter }) {
  const t = useTranslations("campaign");
  const { campaign, rows, next, may, countries } = page;
  const path = `/campaigns/${campaign.id}`;
  const expired = countries.reduce((sum, { counts }) => sum + (counts.expired ?? 0), 0);
  const nextHref = next ? { next: pathWith(path, { standing: filter.standing, after: next }) } : {};
  const firstHref = filter.after ? { first: pathWith(path, { standing: filter.standing }) } : {};
  return (
    <Section title={t("companies")}>
      <LinkTabs label={t("filter")} items={useTabs(path, page, filter.standing)} />
      {may.run && expired > 0 ? (
        <div className="pt-4">
          <ReofferForm id={campaign.id} label={t("reoffer-expired", { count: expired })} />
        </div>
      ) : null}
      <div className="pt-4">
        <Table
          caption={t("companies")}
          isCaptionHidden
          rows={rows}
          rowKey={({ partnerId }) => partnerId}
          empty={<p className="text-soft">{t("empty")}</p>}
          columns={[
            { id: "company", header: t("company"), isRowHeader: true, cell: (row) => <Company row={row} /> },
            { id: "state", header: t("state"), cell: (row) => <Standing row={row} /> },
            {
              id: "again",
              header: t("reoffer"),
              cell: ({ partnerId, name, standing }) =>
                may.run && hasLeftCampaign(standing) ? (
                  <ReofferForm
                    id={campaign.id}
                    partnerId={partnerId}
                    label={t("reoffer")}
                    name={t("reoffer-company", { company: name })}
                  />
                ) : null,
            },
          ]}
        />
      </div>
      <ExportLinks list="campaign" campaign={campaign.id} />
      <Pagination {...nextHref} {...firstHref} />
    </Section>
  );
}
