import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { type Column, Table } from "@/components/ui/table";
import type { ListedIssuer } from "@/db/queries/badge/issuer";
import { numberFormat } from "@/lib/i18n/intl";

/** The issuers with how much is known of each, each leading to its page. */
export function IssuerTable({ issuers }: { issuers: readonly ListedIssuer[] }) {
  const t = useTranslations("badge");
  const locale = useLocale();
  const figure = (id: "keys" | "classes" | "verified"): Column<ListedIssuer> => ({
    ...{ id, header: t(`columns.${id}`), align: "end", cell: (row) => numberFormat(locale).format(row[id]) },
  });
  const name: Column<ListedIssuer> = {
    ...{ id: "name", header: t("columns.name"), isRowHeader: true },
    cell: (row) => (
      <Link className={linkLook} href={`/badges/${row.id}`} translate="no">
        {row.name}
      </Link>
    ),
  };
  return (
    <div className="pb-10">
      <Table
        caption={t("title")}
        isCaptionHidden
        rows={issuers}
        rowKey={({ id }) => id}
        columns={[name, figure("keys"), figure("classes"), figure("verified")]}
        empty={<p className="text-soft">{t("none")}</p>}
      />
    </div>
  );
}
