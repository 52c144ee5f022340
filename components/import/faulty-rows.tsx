import { useTranslations } from "next-intl";
import { linkLook } from "@/components/ui/link-look";
import { Note } from "@/components/ui/note";
import type { Locale } from "@/lib/i18n/locale";

type Props = { id: string; count: number; locale: Locale };

/** How rows at fault are mended: here, or in the spreadsheet that they came from. */
export function FaultyRows({ id, count, locale }: Props) {
  const t = useTranslations("import.preview");
  if (count === 0) return null;
  return (
    <div className="mb-6">
      <Note tone="risk">
        <p>{t("faults-lead", { count })}</p>
        <a className={linkLook} href={`/api/imports/${id}/faults?as=xlsx&locale=${locale}`} download>
          {t("faults-download")}
        </a>
      </Note>
    </div>
  );
}
