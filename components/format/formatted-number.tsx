import { useLocale } from "next-intl";
import { numberFormat } from "@/lib/i18n/intl";

/** A number with the reader's separators, at most one decimal. */
export function FormattedNumber({ value }: { value: number }) {
  const locale = useLocale();
  return (
    <span className="whitespace-nowrap tabular-nums">
      {numberFormat(locale, { maximumFractionDigits: 1 }).format(value)}
    </span>
  );
}
