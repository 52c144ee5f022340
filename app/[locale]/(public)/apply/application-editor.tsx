import type { OwnApplication } from "@/db/queries/partner/application";
import type { Locale } from "@/lib/i18n/locale";
import { ApplicationForm } from "./application-form";
import { ChangeRequest } from "./change-request";
import { countryOptions } from "./country-options";

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
