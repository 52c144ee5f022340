import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TextHeader } from "@/components/agreement/text/draft/text-header";
import { VersionDifference } from "@/components/agreement/text/version-difference";
import { findText } from "@/db/queries/agreement/text/find";
import { readingLanguage } from "@/lib/agreement/text/language";
import type { Locale } from "@/lib/i18n/locale";
import { orNotFound } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";

type Props = { params: Promise<{ locale: Locale; version: string }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("text.views"))("difference") });

/** What a version changes, clause by clause, in the version that new offers are made from. */
export default async function DifferencePage({ params, searchParams }: Props) {
  const [{ locale, version }, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("staff")]);
  const [text, t] = await Promise.all([orNotFound(findText(actor, version)), getTranslations("text")]);
  const { inUse: before, template: after } = text;
  if (before.version === version) notFound();
  const language = readingLanguage(query.language, locale);
  return (
    <>
      <TextHeader text={text} current="difference" />
      <p className="measure mb-6">{t("compared", { version: before.version })}</p>
      <VersionDifference {...{ before, after, language }} path={`/texts/${version}/difference`} />
    </>
  );
}
