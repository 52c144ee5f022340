import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import type { OpenedLink } from "@/lib/confirmation/link";
import { formatInstant } from "@/lib/i18n/clock";

/** What became of a link that asks nothing any more; null: there is none. */
export function OverPart({ link }: { link: OpenedLink | null }) {
  const t = useTranslations("confirmation.over");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const state = link && link.state !== "open" ? link.state : "unknown";
  const { partnerName: partner = "", vendor = "" } = link ?? {};
  const until = link ? formatInstant(link.expiresAt, locale, timeZone) : "";
  return (
    <header className="grid gap-3">
      <h1 className="text-4xl">{t(`${state}.title`)}</h1>
      <p className="measure break-words text-lg text-soft">{t(`${state}.text`, { partner, vendor, until })}</p>
    </header>
  );
}
