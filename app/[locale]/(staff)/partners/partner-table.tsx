import { useTranslations } from "next-intl";
import { ExportLinks } from "@/components/list/export-links";
import { Link } from "@/components/ui/link";
import { StateLabel } from "@/components/ui/state-label";
import { type Column, Table } from "@/components/ui/table";
import type { PartnerLine, PartnerList } from "@/db/queries/partner/list";
import type { Locale } from "@/lib/i18n/locale";
import { formerLevelName } from "@/lib/partner/former-level";
import type { PartnerQuery } from "@/lib/partner/query";
import { formatRegisterNumber } from "@/lib/partner/register-number";
import { TierCell } from "./tier-cell";

type Props = { list: PartnerList; filter?: Partial<PartnerQuery>; locale: Locale };

function PartnerLink({ id, name }: Pick<PartnerLine, "id" | "name">) {
  return (
    <Link href={`/partners/${id}`} className="text-ink underline decoration-rule underline-offset-4">
      {name}
    </Link>
  );
}

const useColumns = ({ edition, formerLevels }: PartnerList, locale: Locale): Column<PartnerLine>[] => {
  const t = useTranslations("partner");
  const company = useTranslations("company");
  const terms = useTranslations("terms");
  const none = terms("no-former-level");
  return [
    {
      id: "name",
      header: t("name"),
      isRowHeader: true,
      cell: (line) => <PartnerLink {...line} />,
    },
    { id: "siren", header: t("siren"), isHiddenOnPhone: true, cell: ({ siren }) => formatRegisterNumber(siren ?? "") },
    {
      id: "tier",
      header: t("tier"),
      cell: (line) => <TierCell line={line} edition={edition} locale={locale} />,
    },
    {
      id: "competencies",
      header: t("competencies"),
      align: "end",
      cell: ({ competencies, fault }) => (fault === null ? competencies : "–"),
    },
    {
      id: "legacy",
      header: company("fields.legacy-level"),
      isHiddenOnPhone: true,
      cell: ({ legacyLevel }) => formerLevelName(formerLevels, legacyLevel, locale, none),
    },
    {
      id: "waiting",
      header: t("waiting"),
      align: "end",
      cell: ({ waiting }) => (waiting > 0 ? <StateLabel state="waiting" label={String(waiting)} /> : "0"),
    },
  ];
};

export function PartnerTable({ list, filter = {}, locale }: Props) {
  const t = useTranslations("partner");
  const columns = useColumns(list, locale);
  return (
    <>
      <Table
        caption={t("list")}
        isCaptionHidden
        columns={columns}
        rows={list.partners}
        rowKey={({ id }) => id}
        empty={<p className="border-rule border-y py-8 text-soft">{t("empty")}</p>}
      />
      {list.partners.length > 0 ? <ExportLinks list="partners" {...filter} /> : null}
    </>
  );
}
