import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { OwnApplication } from "@/db/queries/partner/application";
import { leaveAction, withdrawAction } from "./actions";

type Props = { application: OwnApplication; locale: string };

/** Lets another applicant use this browser, and lets an applicant withdraw. */
export function LeaveOrWithdraw({ application, locale }: Props) {
  const t = useTranslations("application.form");
  const isUndecided = ["draft", "declared", "more-asked"].includes(application.state);
  return (
    <footer className="grid gap-2 border-rule border-t pt-5 text-sm">
      <form action={leaveAction} className="flex flex-wrap items-center gap-x-2">
        <input type="hidden" name="locale" value={locale} />
        {t("leave")}
        <button type="submit" className="min-h-8 text-accent underline underline-offset-4 touch:min-h-11">
          {t("leave-go")}
        </button>
      </form>
      {isUndecided ? (
        <Disclosure summary={t("withdraw")}>
          <form action={withdrawAction} className="grid justify-items-start gap-3">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="rowVersion" value={application.rowVersion} />
            <p>{t("withdraw-sure")}</p>
            <button type="submit" className={buttonLook("danger", "sm")}>
              {t("withdraw")}
            </button>
          </form>
        </Disclosure>
      ) : null}
    </footer>
  );
}
