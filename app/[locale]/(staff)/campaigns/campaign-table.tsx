import { useTranslations } from "next-intl";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { ExportLinks } from "@/components/list/export-links";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { StateLabel } from "@/components/ui/state-label";
import { Table } from "@/components/ui/table";
import type { CampaignRow } from "@/db/queries/agreement/campaign";

/** Every campaign with its progress, the latest first. */
export function CampaignTable({ rows }: { rows: CampaignRow[] }) {
  const t = useTranslations("campaign");
  return (
    <div className="pb-10">
      <Table
        caption={t("title")}
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className="text-soft">{t("none")}</p>}
        columns={[
          {
            id: "version",
            header: t("version"),
            isRowHeader: true,
            cell: ({ id, templateVersion }) => (
              <Link className={linkLook} href={`/campaigns/${id}`}>
                {templateVersion}
              </Link>
            ),
          },
          { id: "started", header: t("started"), cell: ({ startedAt }) => <FormattedInstant at={startedAt} /> },
          { id: "by", header: t("by"), cell: ({ startedBy }) => startedBy },
          {
            id: "progress",
            header: t("progress"),
            cell: ({ sealed, companies }) => t("sealed-of", { sealed, of: companies }),
          },
          {
            id: "state",
            header: t("state"),
            cell: ({ stoppedAt }) => (
              <StateLabel state={stoppedAt ? "missing" : "waiting"} label={t(stoppedAt ? "stopped" : "running")} />
            ),
          },
        ]}
      />
      {rows.length > 0 ? <ExportLinks list="campaigns" /> : null}
    </div>
  );
}
