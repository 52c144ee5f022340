import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { LivePage } from "@/components/live/live-page";
import { type Query, textIn } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { AnnouncedRules } from "./announced-rules";
import { loadAnnounced } from "./load-announced";
import { WithdrawnPage } from "./withdrawn-page";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export const generateMetadata = async ({ searchParams }: Props) => {
  const [query, t] = await Promise.all([searchParams, getTranslations("edition.coming")]);
  const { coming, withdrawn } = await loadAnnounced(textIn(query, "edition"));
  return { title: t(withdrawn && !coming ? "withdrawn.title" : "title") };
};

/**
 * What the announced rules would do to the company as it is today, and what they change; of an edition that was withdrawn,
 * when and why.
 */
export default async function ComingPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const { coming, withdrawn } = await loadAnnounced(textIn(query, "edition"));
  if (!coming) return withdrawn ? <WithdrawnPage withdrawn={withdrawn} locale={locale} /> : notFound();
  if (typeof coming === "string")
    return <StillComputing title={(await getTranslations("edition.coming"))("title")} state={coming} />;
  return (
    <>
      <LivePage after={coming.head} />
      <AnnouncedRules coming={coming} withdrawn={withdrawn} locale={locale} />
    </>
  );
}
