import { getTranslations } from "next-intl/server";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { requireSetUp } from "@/lib/server/set-up/page";

export const generateMetadata = stepTitle("staff");

export default async function StaffStep() {
  const [{ setUp }, t] = await Promise.all([requireSetUp(), getTranslations("set-up.staff")]);
  const isStaffed = setUp.states.staff === "done";
  return (
    <StepPage step="staff" states={setUp.states} lead={t("lead")}>
      <Note tone={isStaffed ? "met" : "plain"}>{t(isStaffed ? "has-both" : "missing")}</Note>
      <ButtonLink href="/staff" variant="primary" className="justify-self-start">
        {t("manage")}
      </ButtonLink>
    </StepPage>
  );
}
