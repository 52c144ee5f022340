import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { EditionLine } from "@/db/queries/edition/list";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";

type Props = { lines: EditionLine[]; locale: Locale };

/** The editions with their state, and the digest by which two installations compare them. */
export function EditionTable({ lines, locale }: Props) {
  const t = useTranslations("edition");
  const stateOf = ({ isInUse, isWithdrawalAsked, state }: EditionLine): string => {
    if (isInUse) return t("states.in-use");
    return isWithdrawalAsked ? t("states.withdrawal-asked") : t(`states.${state}`);
  };
  const columns: Column<EditionLine>[] = [
    {
      id: "name",
      header: t("columns.name"),
      isRowHeader: true,
      cell: ({ id, name }) => <Link href={`/editions/${id}`}>{localName(name, locale)}</Link>,
    },
    { id: "state", header: t("columns.state"), cell: stateOf },
    {
      id: "from",
      header: t("columns.from"),
      cell: ({ state, effectiveOn }) => (effectiveOn && state !== "withdrawn" ? formatDay(effectiveOn, locale) : "–"),
    },
    {
      id: "digest",
      header: t("columns.digest"),
      cell: ({ digest }) => (
        <code translate="no" className="text-sm">
          {digest.slice(0, 16)}
        </code>
      ),
    },
  ];
  return <Table caption={t("caption")} isCaptionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
