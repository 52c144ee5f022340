import { getTranslations } from "next-intl/server";
import { getProgramme } from "@/db/queries/programme/settings";
import type { Locale } from "@/lib/i18n/locale";
import { systemActor } from "@/lib/server/actors";
import { Hero } from "./landing/hero";
import { LandingCalendar } from "./landing/landing-calendar";
import { LandingCompetencies } from "./landing/landing-competencies";
import { LandingTiers } from "./landing/landing-tiers";
import { Promises } from "./landing/promises";

export const generateMetadata = async ({ params }: { params: Promise<{ locale: Locale }> }) => {
  const { locale } = await params;
  const [t, { name, story }] = await Promise.all([getTranslations({ locale }), getProgramme(systemActor())]);
  const title = story ? `${name} · ${story.title[locale]}` : name;
  const lead = story?.lead?.[locale];
  return { title: { absolute: title }, ...(lead ? { description: lead } : { description: t("landing.lead") }) };
};

export default async function LandingPage() {
  const { edition, name, story, todayOn } = await getProgramme(systemActor());
  const calendar = story?.calendar ?? [];
  return (
    <>
      <Hero {...{ name, story, tiers: edition.tiers, demoDay: todayOn }} />
      <LandingTiers edition={edition} story={story} />
      <LandingCompetencies edition={edition} />
      <Promises />
      {calendar.length > 0 ? <LandingCalendar calendar={calendar} /> : null}
    </>
  );
}
