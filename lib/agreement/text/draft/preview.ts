import { type AgreementTemplate, say } from "@/lib/agreement/text/clause";
import { type DraftText, templateOf } from "./draft";
import { mapWords } from "./edit";

/** Printed where a published text has nothing, and the built-in ones say that they are specimens. */
const notPublished = say("Brouillon — ce texte n'est pas publié", "Draft — this text is not published");

/** A draft as a template to be read: a reference that leads nowhere is shown as it was written. */
export const previewTemplate = (version: string, text: DraftText): AgreementTemplate => {
  const articles = new Set(text.parts.flatMap((part) => part.articles.map(({ id }) => id)));
  const readable = (words: string): string =>
    words.replace(/\{@([a-z0-9-]+)\}/g, (whole, id: string) => (articles.has(id) ? whole : `(@${id})`));
  const shown = mapWords(text, ({ fr, en }) => ({ fr: readable(fr), en: readable(en) }));
  return templateOf(version, shown, notPublished);
};
