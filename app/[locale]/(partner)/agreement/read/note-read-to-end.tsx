"use client";

import { useEffect, useRef } from "react";
import { noteReadToEndAction } from "@/app/[locale]/(partner)/agreement/actions";
import type { AgreementLanguage } from "@/lib/agreement/text/language";

/** Records in the evidence that the end of the text came into view; shows nothing. */
export function NoteReadToEnd({ id, language }: { id: string; language: AgreementLanguage }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const end = mark.current;
    if (!end) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void noteReadToEndAction({ id, language });
    });
    observer.observe(end);
    return () => observer.disconnect();
  }, [id, language]);
  return <div ref={mark} aria-hidden className="h-px" />;
}
