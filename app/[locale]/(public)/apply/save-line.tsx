"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRefusalSentence } from "@/components/form/source/sentences";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { formatTime } from "@/lib/i18n/clock";
import type { SaveState } from "./autosaver";

/** When the draft was last saved, or that saving failed. */
export function SaveLine({ saved }: { saved: SaveState }) {
  const t = useTranslations("application.form");
  const sentence = useRefusalSentence();
  const locale = useLocale();
  const timeZone = useReaderZone();
  const words = (): string => {
    if (saved.is === "saving") return t("saving");
    if (saved.is === "saved") return t("saved", { time: formatTime(saved.at, locale, { timeZone }) });
    if (saved.is === "idle") return "";
    return saved.code === "connection-lost" ? t("unsaved") : sentence(saved.code, {});
  };
  return (
    <p role="status" className={`min-h-7 text-sm ${saved.is === "failed" ? "font-semibold text-danger" : "text-soft"}`}>
      {words()}
    </p>
  );
}
