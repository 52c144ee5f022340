import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/form/button-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Disclosure } from "@/components/ui/disclosure";
import type { OwnApplication } from "@/db/queries/partner/application";
import { leaveAction, withdrawAction } from "./actions";

type Props = { application: OwnApplication };

/** Lets another applicant use this browser, and lets an applicant withdraw. */
export function LeaveOrWithdraw({ application }: Props) {
  const t = useTranslations("application.form");
  const isUndecided = ["draft", "declared", "more-asked"].includes(application.state);
  return (
    <footer className="grid gap-2 border-rule border-t pt-5 text-sm">
      <ButtonForm action={leaveAction} className="flex flex-wrap items-center gap-x-2">
        {t("leave")}
        <SubmitButton variant="quiet" size="sm">
          {t("leave-go")}
        </SubmitButton>
      </ButtonForm>
      {isUndecided ? (
        <Disclosure summary={t("withdraw")}>
          <ButtonForm
            action={withdrawAction}
            hidden={{ rowVersion: application.rowVersion }}
            className="grid justify-items-start gap-3"
          >
            <p>{t("withdraw-sure")}</p>
            <SubmitButton variant="danger" size="sm">
              {t("withdraw")}
            </SubmitButton>
          </ButtonForm>
        </Disclosure>
      ) : null}
    </footer>
  );
}
