import type { OwnKind } from "@/lib/activity/own-kind";
import { en } from "./en";
import { fr } from "./fr";
import type { Locale } from "./locale";
import { pseudoMessages } from "./pseudo";

/** What is said, in the shape every language has. */
export type Messages = typeof en;

/**
 * The same with the names of the kinds of activity that editions add (lib/activity/own-words.ts). Their other words have
 * the keys of the portal's own kinds: `saidKind` is read under.
 */
export type MessagesWithKinds = Omit<Messages, "terms"> & {
  terms: Omit<Messages["terms"], "activity-kinds"> & {
    "activity-kinds": Messages["terms"]["activity-kinds"] & { [K in OwnKind]: string };
  };
};

/** One file a namespace and a language. */
export type Namespace = keyof Messages;

/** A namespace, or one part of it where a page needs no other. */
export type NamespaceOrPart = { [N in Namespace]: N | `${N}.${keyof Messages[N] & string}` }[Namespace];

/** With PSEUDO_LOCALE=1, in development and in tests, English shows which words on a screen come from no message. */
export const isPseudo = process.env.PSEUDO_LOCALE === "1";
const catalogues: Readonly<Record<Locale, Messages>> = { fr, en: isPseudo ? pseudoMessages(en) : en };

/** All messages of a language, by namespace. */
export const messagesOf = (locale: Locale): Messages => catalogues[locale];
