import { getTranslations } from "next-intl/server";
import { ReadingText } from "@/components/agreement/text/reading-text";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { LinkTabs } from "@/components/ui/link-tabs";
import { annexes } from "@/lib/agreement/document/annex";
import { composeReading } from "@/lib/agreement/document/reading";
import { agreementLanguages, readingLanguage } from "@/lib/agreement/text/language";
import { templateByVersion } from "@/lib/agreement/text/template";
import type { Locale } from "@/lib/i18n/locale";
import { requireSetUp } from "@/lib/server/set-up/page";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = stepTitle("agreement");

/** The whole text with every annex, in one language at a time. */
export default async function AgreementTextPage({ params, searchParams }: Props) {
  const [{ locale }, query, { setUp }] = await Promise.all([params, searchParams, requireSetUp()]);
  const [t, words] = await Promise.all([getTranslations("set-up.agreement"), getTranslations("agreement")]);
  const text = templateByVersion(setUp.programme.textVersion);
  const language = readingLanguage(query.language, locale);
  const tabs = agreementLanguages.map((one) => ({
    href: `/set-up/agreement/text?language=${one}`,
    label: words(`documents.language.${one}`),
    isCurrent: one === language,
  }));
  return (
    <StepPage step="agreement" states={setUp.states} lead={t("version", { version: text.version })}>
      <LinkTabs label={words("reading.languages")} items={tabs} />
      <ReadingText reading={composeReading(text, language, annexes)} />
    </StepPage>
  );
}
