import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { Table } from "@/components/ui/table";
import type { listTexts } from "@/db/queries/agreement/text/find";

type Props = { lines: Awaited<ReturnType<typeof listTexts>>["lines"] };

/** The versions with their title and state, each leading to its pages. */
export function TextTable({ lines }: Props) {
  const t = useTranslations("text");
  const locale = useLocale();
  return (
    <div className="pb-10">
      <Table
        caption={t("title")}
        isCaptionHidden
        rows={lines}
        rowKey={({ version }) => version}
        columns={[
          {
            id: "version",
            header: t("columns.version"),
            isRowHeader: true,
            cell: ({ version }) => (
              <Link className={linkLook} href={`/texts/${version}`}>
                {version}
              </Link>
            ),
          },
          { id: "title", header: t("columns.title"), cell: ({ title }) => title[locale] || t("untitled") },
          {
            id: "state",
            header: t("columns.state"),
            cell: ({ state, isInUse }) => (isInUse ? t("states.in-use") : t(`states.${state}`)),
          },
        ]}
      />
    </div>
  );
}
