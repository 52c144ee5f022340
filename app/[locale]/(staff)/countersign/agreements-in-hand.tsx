import { useTranslations } from "next-intl";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { ExportLinks } from "@/components/list/export-links";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { StateLabel } from "@/components/ui/state-label";
import { Table } from "@/components/ui/table";
import type { WaitingAgreement } from "@/db/queries/agreement/in-hand";
import type { AgreementState } from "@/lib/agreement/life/state";

const tone = (row: WaitingAgreement) =>
  row.sealError ? "risk" : row.state === "partner-signed" ? "waiting" : "missing";

/** The agreements that the vendor team has to countersign or watch. */
export function AgreementsInHand({ rows }: { rows: WaitingAgreement[] }) {
  const t = useTranslations("agreement");
  const terms = useTranslations("terms");
  return (
    <>
      <Table
        caption={t("countersign.title")}
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p className="text-soft">{t("countersign.empty")}</p>}
        columns={[
          {
            id: "company",
            header: t("countersign.company"),
            isRowHeader: true,
            cell: ({ id, company }) => (
              <Link className={linkLook} href={`/countersign/${id}`} aria-label={t("countersign.open", { company })}>
                {company}
              </Link>
            ),
          },
          {
            id: "state",
            header: t("countersign.state"),
            cell: (row) => (
              <StateLabel state={tone(row)} label={terms(`agreement-states.${row.state as AgreementState}`)} />
            ),
          },
          {
            id: "since",
            header: t("countersign.since"),
            cell: ({ since }) => <FormattedInstant at={since} />,
            align: "end",
          },
        ]}
      />
      <ExportLinks list="agreements" />
    </>
  );
}
