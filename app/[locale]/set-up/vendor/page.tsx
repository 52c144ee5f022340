import { getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { countryOptions } from "@/lib/application/country-options";
import { readStory } from "@/lib/edition/story";
import { storyValues } from "@/lib/edition/story-form";
import type { Locale } from "@/lib/i18n/locale";
import { timeZones } from "@/lib/i18n/zone";
import { requireSetUp } from "@/lib/server/set-up/page";
import { StoryForm } from "./story-form";
import { VendorForm } from "./vendor-form";
import { vendorValues } from "./vendor-values";

export const generateMetadata = stepTitle("vendor");

export default async function VendorStep({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { setUp }, t] = await Promise.all([params, requireSetUp(), getTranslations("set-up.vendor")]);
  const { programme, states } = setUp;
  const isNamed = states.vendor === "done" || programme.setUpAt !== null;
  return (
    <StepPage step="vendor" states={setUp.states} lead={t("lead")}>
      <VendorForm
        values={vendorValues(setUp)}
        hasLogo={programme.logoSha256 !== null}
        countries={countryOptions(locale)}
        timeZones={programme.setUpAt ? null : timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      />
      {isNamed ? (
        <Section title={t("story")} lead={t("story-lead")}>
          <StoryForm rowVersion={programme.rowVersion} values={storyValues(readStory(programme.story))} />
        </Section>
      ) : null}
    </StepPage>
  );
}
