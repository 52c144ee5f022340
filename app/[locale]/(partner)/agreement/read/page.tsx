import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReadingView } from "@/components/agreement/text/reading-view";
import { recordReading } from "@/db/mutations/agreement/timeline";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { readingLanguage } from "@/lib/agreement/text/language";
import type { Locale } from "@/lib/i18n/locale";
import { requirePageActor } from "@/lib/server/session";
import { NoteReadToEnd } from "./note-read-to-end";
import { ReadHeader } from "./read-header";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ language?: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("agreement"))("reading.title") });

export default async function ReadPage({ params, searchParams }: Props) {
  const [{ locale }, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("partner")]);
  const [page, t] = await Promise.all([getAgreementPage(actor), getTranslations("agreement.reading")]);
  const { current } = page;
  if (!current) notFound();
  const language = readingLanguage(query.language, locale);
  await recordReading(actor, "opened", { id: current.id, language });
  const pdfHref = `/api/agreements/${current.id}/pdf`;
  return (
    <>
      <ReadHeader page={page} language={language} />
      <ReadingView agreement={current} language={language} path="/agreement/read" pdfHref={pdfHref} />
      <NoteReadToEnd id={current.id} language={language} />
      <p className="border-rule border-t pt-6 pb-10 text-soft">{t("end")}</p>
    </>
  );
}
