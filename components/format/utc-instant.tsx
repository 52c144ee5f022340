import { useLocale } from "next-intl";
import { formatUtc } from "@/lib/date/utc";

type Props = { at: Date | string; hasSeconds?: boolean };

/** An instant in UTC with the zone named, as the evidence file gives it. */
export function UtcInstant({ at, hasSeconds = false }: Props) {
  const locale = useLocale();
  const instant = new Date(at);
  return <time dateTime={instant.toISOString()}>{formatUtc(instant, locale, hasSeconds)}</time>;
}
