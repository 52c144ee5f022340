import { useTranslations } from "next-intl";
import type { OwnFactors } from "@/components/account/confirm-fields";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import { ShieldCheck } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locale";
import { type GivenUp, GiveUpForm, RecoveryForm } from "./factor-forms";

type Props = { locale: Locale; factors: OwnFactors; isMandatory: boolean; codesLeft: number };

/** What is asked for at each sign-in. */
const askedOf = ({ hasTotp, hasPasskey }: OwnFactors) => (hasTotp ? (hasPasskey ? "both" : "code") : "passkey");

const givenUpOf = ({ hasTotp, hasPasskey }: OwnFactors, isMandatory: boolean): GivenUp => {
  if (!hasTotp) return "passkeys";
  if (hasPasskey) return "authenticator";
  return isMandatory ? "replace" : "remove";
};

/** An authenticator beside the passkeys, and giving them up: only a role that asks for no second factor lets go of them. */
function PasskeysOnly({ locale, factors, isMandatory }: Props) {
  const t = useTranslations("account.factor");
  return (
    <>
      <p>
        <ButtonLink href={`/sign-in/enrol?return=/${locale}/account`}>{t("add-authenticator")}</ButtonLink>
      </p>
      {isMandatory ? (
        <p className="measure text-sm text-soft">{t("passkeys-mandatory")}</p>
      ) : (
        <GiveUpForm factors={factors} what="passkeys" />
      )}
    </>
  );
}

/** Whether the account has a second factor, and the actions on it. */
export function FactorSection(props: Props) {
  const { locale, factors, isMandatory, codesLeft } = props;
  const t = useTranslations("account.factor");
  if (!factors.hasTotp && !factors.hasPasskey)
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
          {t(`on.${askedOf(factors)}`)}
        </p>
        <p className={codesLeft < 3 ? "text-risk" : "text-soft"}>{t("codes-left", { count: codesLeft })}</p>
        <RecoveryForm factors={factors} />
        {factors.hasTotp ? (
          <GiveUpForm factors={factors} what={givenUpOf(factors, isMandatory)} />
        ) : (
          <PasskeysOnly {...props} />
        )}
      </div>
    </Section>
  );
}
