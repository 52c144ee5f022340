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
  const t = await getTranslations({ locale: (await params).locale });
  return { title: { absolute: `${t("ui.product")} · ${t("landing.title")}` }, description: t("landing.lead") };
};

export default async function LandingPage() {
  const { edition, todayOn } = await getProgramme(systemActor());
  return (
    <>
      <Hero demoDay={todayOn} />
      <LandingTiers edition={edition} />
      <LandingCompetencies edition={edition} />
      <Promises />
      <LandingCalendar />
    </>
  );
}
