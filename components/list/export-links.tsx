import { useLocale, useTranslations } from "next-intl";
import { linkLook } from "@/components/ui/link-look";
import type { ListName } from "@/lib/list/list";
import type { ListQuery } from "@/lib/list/query";

type Props = { list: ListName } & Partial<Omit<ListQuery, "list" | "as" | "locale">>;

/** Takes the list of a page away, as the page was asked for it: as a workbook, or as a CSV in the reader's language. */
export function ExportLinks({ list, ...asked }: Props) {
  const t = useTranslations("sheet");
  const locale = useLocale();
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return (
    <p className="mt-6 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span>{t(`export.${list}`)}</span>
      {(["xlsx", "csv"] as const).map((as) => (
        <a
          key={as}
          className={linkLook}
          aria-label={`${t(`export.${list}`)} ${t(as)}`}
          href={`/api/lists/${list}?${new URLSearchParams([...given, ["as", as], ["locale", locale]])}`}
        >
          {t(as)}
        </a>
      ))}
    </p>
  );
}
