import { useLocale, useTranslations } from "next-intl";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import type { OwnApplication } from "@/db/queries/partner/application";
import { applicationReference } from "@/lib/application/reference";
import { formatInstant } from "@/lib/i18n/clock";
import { reviewTable } from "@/lib/review/kinds";
import { NextSteps } from "./next-steps";

type Props = { application: OwnApplication };

function Rejection({ application: { reasonCode, reasonNote } }: Props) {
  const t = useTranslations("application.rejected");
  const sentence = useTranslations("review.reasons.application");
  const reason = reviewTable.application.reasons.find((code) => code === reasonCode);
  return (
    <div className="measure grid gap-3">
      {reason ? <p>{t("reason", { reason: sentence(reason) })}</p> : null}
      {reasonNote ? <p className="whitespace-pre-line border-rule border-l-2 pl-4">{reasonNote}</p> : null}
    </div>
  );
}

/** The state of an application that is no longer being written. */
export function ApplicationState({ application }: Props) {
  const t = useTranslations("application");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const { state, id, email, submittedAt, data } = application;
  const stage = state === "verified" || state === "rejected" || state === "withdrawn" ? state : "declared";
  const at = submittedAt ? formatInstant(submittedAt, locale, timeZone) : "";
  const said = { company: data.companyName || email, email, at };
  return (
    <>
      <PageHeader title={t(`${stage}.title`)} lead={t(`${stage}.body`, said)} />
      {stage === "withdrawn" ? null : (
        <p className="figure text-xl">{t("declared.reference", { reference: applicationReference(id) })}</p>
      )}
      {stage === "declared" ? <NextSteps /> : null}
      {stage === "rejected" ? <Rejection application={application} /> : null}
      {stage === "verified" ? (
        <ButtonLink href="/sign-in" className="justify-self-start">
          {t("verified.sign-in")}
        </ButtonLink>
      ) : null}
    </>
  );
}
