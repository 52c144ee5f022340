import type { Locale } from "@/lib/i18n/locale";
import type { GatheredTemplate, News, Template } from "@/lib/mail/gathering";

type Link = { label: string; path: string };

/** What a letter says: plain sentences in one language, at most one link, whose `path` begins with a slash and the locale. */
export type LetterText = { subject: string; paragraphs: readonly string[]; link?: Link };

/** The letters that one gathered letter holds, and what it says after them. */
type Contents = { parts?: readonly LetterText[]; ending?: readonly string[] };

/** Names the kind of letter, for the outbox and its readers. Without news, one that might be gathered leaves alone. */
export type LetterKind =
  | { template: Exclude<Template, GatheredTemplate> }
  | { template: GatheredTemplate; news: News | null };

/** A letter before it is put in an envelope. */
export type Letter = LetterText & Contents & LetterKind;

/** How a gathered letter speaks of this one; null for a letter that leaves alone. */
export const newsIn = (letter: Letter): News | null => ("news" in letter ? letter.news : null);

const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const numbered = (parts: readonly LetterText[] = []) =>
  parts.map((part, at) => ({ ...part, title: `${at + 1}. ${part.subject}` }));

/** The readable text of a letter, with absolute links. */
export const letterText = (letter: Letter, publicUrl: string): string => {
  const linked = (link?: Link): string[] => (link ? [`${link.label}\n${publicUrl}${link.path}`] : []);
  return [
    ...letter.paragraphs,
    ...numbered(letter.parts).flatMap(({ title, paragraphs, link }) => [title, ...paragraphs, ...linked(link)]),
    ...(letter.ending ?? []),
    ...linked(letter.link),
  ].join("\n\n");
};

/** The same letter as HTML without images, scripts or anything fetched from elsewhere. */
export const letterHtml = (letter: Letter, publicUrl: string, locale: Locale): string => {
  const said = (paragraphs: readonly string[] = []): string =>
    paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("");
  const linked = (link?: Link): string =>
    link ? `<p><a href="${escapeHtml(publicUrl + link.path)}">${escapeHtml(link.label)}</a></p>` : "";
  const parts = numbered(letter.parts).map(
    ({ title, paragraphs, link }) =>
      `<h2 style="font-size:1rem;margin-top:2rem">${escapeHtml(title)}</h2>${said(paragraphs)}${linked(link)}`,
  );
  const ending = letter.ending ? `<hr>${said(letter.ending)}` : "";
  const body = said(letter.paragraphs) + parts.join("") + ending + linked(letter.link);
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title></head><body style="font-family:sans-serif;line-height:1.5;max-width:36rem">${body}</body></html>`;
};
