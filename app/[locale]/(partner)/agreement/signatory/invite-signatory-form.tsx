import { useTranslations } from "next-intl";
import { inviteSignatoryAction } from "@/app/[locale]/(partner)/agreement/actions";
import { InviteForm } from "@/components/member/invite-form";

/** Asks for an address and the language of the e-mail; only that e-mail holds the link. */
export function InviteSignatoryForm() {
  const t = useTranslations("agreement.signatory");
  const words = {
    email: t("email"),
    emailHelp: t("email-help"),
    language: t("language"),
    submit: t("submit"),
    sent: t("sent"),
  };
  return (
    <div className="grid gap-5 pb-16">
      <InviteForm action={inviteSignatoryAction} words={words} />
      <p className="max-w-md text-sm text-soft">{t("private")}</p>
    </div>
  );
}
