import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { Link } from "@/components/ui/link";
import type { ReviewItem } from "@/db/queries/review/item";
import { formatInstant } from "@/lib/i18n/clock";
import { reviewEntry } from "@/lib/review/kind";

/** Which company the declaration belongs to, and who declared it when. */
export function DeclarationOrigin({ item }: { item: ReviewItem }) {
  const t = useTranslations("review");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const { noun } = reviewEntry(item.kind);
  const at = formatInstant(item.submittedAt, locale, timeZone);
  return (
    <>
      {item.partnerId ? (
        <>
          <Link href={`/partners/${item.partnerId}`} className="text-accent underline underline-offset-4">
            {item.partnerName}
          </Link>
          {". "}
        </>
      ) : null}
      {item.declaredBy ? t(`${noun}.declared-by`, { by: item.declaredBy, at }) : t(`${noun}.declared-on`, { at })}
    </>
  );
}
