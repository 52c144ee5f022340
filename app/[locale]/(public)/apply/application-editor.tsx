import type { OwnApplication } from "@/db/queries/partner/application";
import { countryOptions } from "@/lib/application/country-options";
import type { Locale } from "@/lib/i18n/locale";
import { ApplicationForm } from "./application-form";
import { ChangeRequest } from "./change-request";

type Props = { application: OwnApplication; locale: Locale };

/** An application that is still being written. A new version of the row resets the form. */
export function ApplicationEditor({ application, locale }: Props) {
  return (
    <>
      <ChangeRequest application={application} />
      <ApplicationForm key={application.rowVersion} application={application} countries={countryOptions(locale)} />
    </>
  );
}
