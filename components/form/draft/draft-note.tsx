"use client";

import { useLocale, useTranslations } from "next-intl";
import type { DraftLine } from "@/components/form/source/form-source";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { formatInstant, formatTime } from "@/lib/i18n/clock";

/** Where the draft stands, and the way to be rid of it. */
export function DraftNote({ draft }: { draft: DraftLine }) {
  const t = useTranslations("form");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const { savedAt, restoredAt, discard } = draft;
  return (
    <p className="flex min-h-7 flex-wrap items-center gap-x-3 text-sm text-soft">
      {savedAt ? <span>{t("saved-at", { time: formatTime(savedAt, locale, { timeZone }) })}</span> : null}
      {restoredAt && !savedAt ? (
        <span>{t("restored", { when: formatInstant(restoredAt, locale, timeZone) })}</span>
      ) : null}
      {restoredAt || savedAt ? (
        <button type="button" onClick={discard} className="underline underline-offset-4">
          {t("discard")}
        </button>
      ) : null}
    </p>
  );
}
