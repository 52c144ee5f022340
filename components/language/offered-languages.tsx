"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type Locale, locales } from "@/lib/i18n/locale";

const Offered = createContext<readonly Locale[]>(locales);

/** In which languages this portal is offered, for what lets the reader choose one. */
export function OfferedLanguages({ languages, children }: { languages: readonly Locale[]; children: ReactNode }) {
  return <Offered.Provider value={languages}>{children}</Offered.Provider>;
}

export const useOfferedLanguages = (): readonly Locale[] => useContext(Offered);
