import { getTranslations } from "next-intl/server";
import { TextHeader } from "@/components/agreement/text/draft/text-header";
import { ReadingText } from "@/components/agreement/text/reading-text";
import { linkLook } from "@/components/ui/link-look";
import { LinkTabs } from "@/components/ui/link-tabs";
import { findText } from "@/db/queries/agreement/text/find";
import { annexes } from "@/lib/agreement/document/annex";
import { composeReading } from "@/lib/agreement/document/reading";
import { agreementLanguages, readingLanguage } from "@/lib/agreement/text/language";
import type { Locale } from "@/lib/i18n/locale";
import { orNotFound } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";

type Props = { params: Promise<{ locale: Locale; version: string }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("text.views"))("read") });

/** The text as a partner would read it, with every annex, and its PDF. */
export default async function ReadPage({ params, searchParams }: Props) {
  const [{ locale, version }, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("staff")]);
  const found = orNotFound(findText(actor, version));
  const [text, t, word] = await Promise.all([found, getTranslations("text"), getTranslations("agreement")]);
  const language = readingLanguage(query.language, locale);
  const path = `/texts/${version}/read`;
  const tabs = agreementLanguages.map((one) => ({
    ...{ href: `${path}?language=${one}`, label: word(`documents.language.${one}`), isCurrent: one === language },
  }));
  return (
    <>
      <TextHeader text={text} current="read" />
      <LinkTabs label={t("language-tabs")} items={tabs} />
      <p className="py-6">
        <a className={linkLook} href={`/api/texts/${version}/pdf?language=${language}`}>
          {t("pdf", { language: word(`documents.language.${language}`) })}
        </a>
      </p>
      <ReadingText reading={composeReading(text.template, language, annexes)} />
    </>
  );
}
