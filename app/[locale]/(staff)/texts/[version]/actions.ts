"use server";

import { arrangeText, setClause, setHeading, setTerm } from "@/db/mutations/agreement/text/draft";
import { askTextPublication, discardText, publishText, returnText } from "@/db/mutations/agreement/text/publish";
import {
  arrangeTextSchema,
  askPublicationSchema,
  importTextSchema,
  setClauseSchema,
  setHeadingSchema,
  setTermSchema,
  textRowSchema,
} from "@/lib/agreement/text/draft/schema";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { importMarkdown } from "@/lib/server/agreement/text/import";

type Saved = { version: string; at: string };

/** Back to the text, where the edited place is. */
const toPlace = ({ version, at }: Saved, _input: unknown, locale: Locale) => `/${locale}/texts/${version}#at-${at}`;
const toText = ({ version }: Saved, _input: unknown, locale: Locale) => `/${locale}/texts/${version}`;
const toPublish = ({ version }: Saved, _input: unknown, locale: Locale) => `/${locale}/texts/${version}/publish`;

export const setClauseAction = action(setClauseSchema, setClause, { to: toPlace });
export const setHeadingAction = action(setHeadingSchema, setHeading, { to: toPlace });
export const setTermAction = action(setTermSchema, setTerm, { to: toText });
export const arrangeTextAction = action(arrangeTextSchema, arrangeText, {
  to: (saved, { arrangement }, locale) =>
    arrangement === "remove" || arrangement === "typography"
      ? toPlace(saved, null, locale)
      : `/${locale}/texts/${saved.version}/at/${saved.at}`,
});
export const importTextAction = action(importTextSchema, importMarkdown, { to: toText });
export const askTextPublicationAction = action(askPublicationSchema, askTextPublication, { to: toPublish });
export const publishTextAction = action(textRowSchema, publishText, { to: toPublish });
export const returnTextAction = action(textRowSchema, returnText, { to: toPublish });
export const discardTextAction = action(textRowSchema, discardText, {
  to: (_saved, _input, locale) => `/${locale}/texts`,
});
