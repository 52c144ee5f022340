import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { formatInstant } from "@/lib/i18n/clock";
import { EventRow } from "./event-row";

type Happened = { seq: number; kind: string; by: string | null; at: Date };

/** Says an event of the audit chain. */
export const useEventSentence = (): ((event: Pick<Happened, "kind" | "by">) => string) => {
  const t = useTranslations("event");
  return ({ kind, by }) => {
    const key = kind as Parameters<typeof t>[0];
    const who = { by: by ?? t("portal") };
    return t.has(key) ? t(key, who) : t("unknown", who);
  };
};

/** One event of the audit chain as a sentence, with its number and time. */
export function EventLine({ event }: { event: Happened }) {
  const t = useTranslations("event");
  const say = useEventSentence();
  const when = formatInstant(event.at, useLocale(), useReaderZone());
  return (
    <EventRow sentence={say(event)} number={t("number", { seq: event.seq })} at={event.at.toISOString()} when={when} />
  );
}
