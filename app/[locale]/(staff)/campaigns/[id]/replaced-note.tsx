import { useLocale, useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import { formatUtc } from "@/lib/date/utc";

/** That a later campaign has taken over, and what it did to this one. */
export function ReplacedNote({ by: { version, at } }: { by: { version: string; at: Date } }) {
  const t = useTranslations("campaign");
  return (
    <div className="mb-6">
      <Note tone="risk">{t("replaced", { version, at: formatUtc(at, useLocale()) })}</Note>
    </div>
  );
}
