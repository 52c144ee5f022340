import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LivePage } from "@/components/live/live-page";
import { getComing } from "@/db/queries/edition/coming";
import { findWithdrawn } from "@/db/queries/edition/withdrawn";
import { type Query, textIn } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { requirePageActor } from "@/lib/server/session";
import { AnnouncedRules } from "./announced-rules";
import { WithdrawnPage } from "./withdrawn-page";

export const generateMetadata = async () => ({ title: (await getTranslations("edition.coming"))("title") });

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

/**
 * What the announced rules would do to the company as it is today, and what they change; of an edition that was withdrawn,
 * when and why.
 */
export default async function ComingPage({ params, searchParams }: Props) {
  const [{ locale }, query, { actor }] = await Promise.all([params, searchParams, requirePageActor("partner")]);
  const id = textIn(query, "edition");
  const [coming, withdrawn] = await Promise.all([getComing(actor, id), findWithdrawn(actor, id)]);
  if (!coming) return withdrawn ? <WithdrawnPage withdrawn={withdrawn} locale={locale} /> : notFound();
  return (
    <>
      <LivePage after={coming.head} />
      <AnnouncedRules coming={coming} withdrawn={withdrawn} locale={locale} />
    </>
  );
}
