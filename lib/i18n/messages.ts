import type { Locale } from "@/lib/i18n/routing";

/** One file a namespace and a language, in alphabetical order. */
export const namespaces = [
  "about",
  "account",
  "activity",
  "agreement",
  "application",
  "assessment",
  "company",
  "events",
  "file",
  "form",
  "landing",
  "mandate",
  "members",
  "navigation",
  "overview",
  "partners",
  "people",
  "progress",
  "queue",
  "refusals",
  "review",
  "seal",
  "standing",
  "trace",
  "ui",
] as const;

/** All messages of a language, by namespace. */
export const messagesOf = async (locale: Locale): Promise<Record<string, Record<string, unknown>>> => {
  const loaded = await Promise.all(
    namespaces.map(async (namespace) => [namespace, (await import(`./${locale}/${namespace}.json`)).default]),
  );
  return Object.fromEntries(loaded);
};
