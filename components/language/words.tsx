"use client";

import { NextIntlClientProvider } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

type Some = Partial<Messages>;

export type WordsProps = {
  locale: Locale;
  timeZone: string;
  /** What this page says besides, from the server. */
  sent: Some;
  children: ReactNode;
};

/** The words of components in the browser: those of its own files, and those that a page sends. */
export function Words({ own, sent, locale, timeZone, children }: WordsProps & { own: Record<Locale, Some> }) {
  const messages = useMemo(() => ({ ...own[locale], ...sent }), [own, sent, locale]);
  // No message names a format, and no client component does.
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages} formats={null}>
      {children}
    </NextIntlClientProvider>
  );
}
