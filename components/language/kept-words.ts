import type { Namespace } from "@/lib/i18n/messages";

/** What the browser keeps with its scripts: what every page says (frame-words.tsx), and what every form says besides. */
export const wordsOfFrame = ["navigation", "outbox", "ui"] as const satisfies Namespace[];
export const wordsOfForms = ["form", "refusals"] as const satisfies Namespace[];

/** One object for each of these namespaces, and for no other. */
export type KeptWords<Of extends readonly Namespace[]> = { [Name in Of[number]]: object };
