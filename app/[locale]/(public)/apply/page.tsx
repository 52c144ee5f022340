import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { findOwnApplication } from "@/db/queries/partner/application";
import { getProgramme } from "@/db/queries/programme/settings";
import type { Locale } from "@/lib/i18n/locale";
import { applicantDoor } from "@/lib/server/application/door";
import { ApplicationEditor } from "./application-editor";
import { ApplicationState } from "./application-state";
import { LeaveOrWithdraw } from "./leave-or-withdraw";
import { StartPanel } from "./start-panel";

type Props = { params: Promise<{ locale: Locale }> };

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("application");
  return { title: t("title"), description: t("lead") };
};

export default async function ApplyPage({ params }: Props) {
  const [{ locale }, applicant] = await Promise.all([params, applicantDoor()]);
  const [application, { edition }] = await Promise.all([
    applicant.linkHash ? findOwnApplication(applicant) : null,
    getProgramme(applicant),
  ]);
  if (!application) return <StartPanel locale={locale} />;
  const isOpen = application.state === "draft" || application.state === "more-asked";
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-8">
      {isOpen ? (
        <ApplicationEditor {...{ application, edition, locale }} />
      ) : (
        <ApplicationState application={application} />
      )}
      <LeaveOrWithdraw application={application} />
    </div>
  );
}
