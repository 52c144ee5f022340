import { en } from "./en";
import { fr } from "./fr";
import type { Locale } from "./locale";

/** What is said, in the shape every language has. */
export type Messages = typeof en;

/** One file a namespace and a language. */
export type Namespace = keyof Messages;

const catalogues: Readonly<Record<Locale, Messages>> = { fr, en };

/** All messages of a language, by namespace. */
export const messagesOf = (locale: Locale): Messages => catalogues[locale];
