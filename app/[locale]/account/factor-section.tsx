import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import { ShieldCheck } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locale";
import { GiveUpForm, RecoveryForm } from "./factor-forms";

type Props = { locale: Locale; hasTotp: boolean; isMandatory: boolean; codesLeft: number };

/** Whether the account has a second factor, and the actions on it. */
export function FactorSection({ locale, hasTotp, isMandatory, codesLeft }: Props) {
  const t = useTranslations("account.factor");
  if (!hasTotp)
    return (
      <Section title={t("title")}>
        <div className="grid justify-items-start gap-4">
          <p className="measure text-soft">{t("off")}</p>
          <ButtonLink href={`/sign-in/enrol?return=/${locale}/account`}>{t("set-up")}</ButtonLink>
        </div>
      </Section>
    );
  return (
    <Section title={t("title")}>
      <div className="grid gap-4">
        <p className="flex items-center gap-2 text-met">
          <ShieldCheck aria-hidden className="size-5 shrink-0" />
          {t("on")}
        </p>
        <p className={codesLeft < 3 ? "text-risk" : "text-soft"}>{t("codes-left", { count: codesLeft })}</p>
        <RecoveryForm />
        <GiveUpForm isMandatory={isMandatory} />
      </div>
    </Section>
  );
}
