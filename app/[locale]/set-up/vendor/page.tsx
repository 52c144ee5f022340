import { getTranslations } from "next-intl/server";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { countryOptions } from "@/lib/application/country-options";
import type { Locale } from "@/lib/i18n/locale";
import { timeZones } from "@/lib/i18n/zone";
import { requireSetUp } from "@/lib/server/set-up/page";
import { VendorForm } from "./vendor-form";

export const generateMetadata = stepTitle("vendor");

export default async function VendorStep({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { setUp }, t] = await Promise.all([params, requireSetUp(), getTranslations("set-up.vendor")]);
  const { programme, states } = setUp;
  const { rowVersion, vendorName, vendorCountry, vendorRegisterNumber, supportEmail, timeZone } = programme;
  // Before the first save number and country are the demonstration's.
  const isSaved = states.vendor === "done";
  const [registerNumber, country] = isSaved ? [vendorRegisterNumber, vendorCountry] : ["", ""];
  const values = { rowVersion, vendorName, registerNumber, country, supportEmail: supportEmail ?? "", timeZone };
  return (
    <StepPage step="vendor" states={setUp.states} lead={t("lead")}>
      <VendorForm
        values={values}
        countries={countryOptions(locale)}
        timeZones={programme.setUpAt ? null : timeZones.map((value) => ({ value, label: value.replaceAll("_", " ") }))}
      />
    </StepPage>
  );
}
