import type { Locale } from "@/lib/i18n/locale";

/** A letter before it is put in an envelope: plain sentences in one language, at most one link. */
export type Letter = {
  /** Names the kind of letter, for the outbox and its readers. */
  template: string;
  subject: string;
  paragraphs: readonly string[];
  /** `path` begins with a slash and the locale. */
  link?: { label: string; path: string };
};

const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The readable text of a letter, with absolute links. */
export const letterText = (letter: Letter, publicUrl: string): string =>
  [...letter.paragraphs, ...(letter.link ? [`${letter.link.label}\n${publicUrl}${letter.link.path}`] : [])].join(
    "\n\n",
  );

/** The same letter as HTML without images, scripts or anything fetched from elsewhere. */
export const letterHtml = (letter: Letter, publicUrl: string, locale: Locale): string => {
  const body = letter.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("");
  const link = letter.link
    ? `<p><a href="${escapeHtml(publicUrl + letter.link.path)}">${escapeHtml(letter.link.label)}</a></p>`
    : "";
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title></head><body style="font-family:sans-serif;line-height:1.5;max-width:36rem">${body}${link}</body></html>`;
};
