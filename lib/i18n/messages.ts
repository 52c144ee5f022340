import type { Locale } from "@/lib/i18n/routing";

/** One file a namespace and a language, in alphabetical order. */
export const namespaces = [
  "about",
  "account",
  "activity",
  "agreement",
  "application",
  "assessment",
  "batch",
  "calendar",
  "campaign",
  "company",
  "disputes",
  "desk",
  "events",
  "file",
  "form",
  "kinds",
  "landing",
  "levels",
  "mandate",
  "members",
  "navigation",
  "outlook",
  "overview",
  "partners",
  "people",
  "progress",
  "queue",
  "refusals",
  "review",
  "scenario",
  "seal",
  "standing",
  "trace",
  "ui",
  "verify",
] as const;
export type Namespace = (typeof namespaces)[number];

type Messages = Record<string, Record<string, unknown>>;
const loaded = new Map<Locale, Promise<Messages>>();

const load = async (locale: Locale): Promise<Messages> =>
  Object.fromEntries(
    await Promise.all(
      namespaces.map(async (namespace) => [namespace, (await import(`./${locale}/${namespace}.json`)).default]),
    ),
  );

/** All messages of a language, by namespace; read once. */
export const messagesOf = (locale: Locale): Promise<Messages> => {
  const messages = loaded.get(locale) ?? load(locale);
  loaded.set(locale, messages);
  return messages;
};
