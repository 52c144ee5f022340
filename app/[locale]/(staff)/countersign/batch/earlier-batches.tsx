import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { BatchRow } from "@/db/queries/agreement/countersign-batch";
import { formatUtc } from "@/lib/date/utc";

/** Confirmed batches, so that a batch somebody left can be found again. */
export function EarlierBatches({ rows }: { rows: BatchRow[] }) {
  const t = useTranslations("batch");
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Section title={t("earlier")}>
      <ul>
        {rows.map(({ id, confirmedAt, createdAt, by, agreements, sealed }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 border-rule border-b py-2 last:border-b-0">
            <Link className={linkLook} href={`/countersign/batch/${id}`}>
              {t("open", { at: formatUtc(confirmedAt ?? createdAt, locale) })}
            </Link>
            <span className="text-soft">
              {t("earlier-row", { agreements, sealed })} · {t("by", { by })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
