import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import type { MailTrouble } from "@/db/queries/mail/trouble";
import { formatInstant } from "@/lib/i18n/clock";

/** Says to an administrator that letters do not leave, since when, and what the mail server answers; nothing otherwise. */
export function MailTroubleNote({ trouble }: { trouble: MailTrouble | null }) {
  const t = useTranslations("overview");
  const [locale, zone] = [useLocale(), useReaderZone()];
  if (!trouble) return null;
  const { letters, since, fault } = trouble;
  return (
    <div className="mb-8">
      <p className="text-risk">{t("mail-trouble", { letters, since: formatInstant(since, locale, zone) })}</p>
      <p className="break-words" lang="en" translate="no">
        {fault}
      </p>
    </div>
  );
}
