import { useTranslations } from "next-intl";
import { FormattedInstant } from "@/components/format/formatted-instant";

type Happened = { seq: number; kind: string; by: string | null; at: Date };

/** One event of the audit chain as a sentence, with its number and time. */
export function EventLine({ event }: { event: Happened }) {
  const t = useTranslations("event");
  const key = event.kind as Parameters<typeof t>[0];
  const by = event.by ?? t("portal");
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6">
      <span>{t.has(key) ? t(key, { by }) : t("unknown", { by })}</span>
      <span className="text-sm text-soft">
        {t("number", { seq: event.seq })} · <FormattedInstant at={event.at} />
      </span>
    </li>
  );
}
