import { getTranslations } from "next-intl/server";
import { PressForm } from "@/components/form/press-form";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { ButtonLink } from "@/components/ui/button-link";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { annexes } from "@/lib/agreement/document/annex";
import { agreementClauses } from "@/lib/agreement/text/clause";
import { currentTemplate } from "@/lib/agreement/text/template";
import type { Locale } from "@/lib/i18n/locale";
import { requireSetUp } from "@/lib/server/set-up/page";
import { confirmAgreementAction } from "./actions";

export const generateMetadata = stepTitle("agreement");

export default async function AgreementStep({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { setUp }, t] = await Promise.all([params, requireSetUp(), getTranslations("set-up.agreement")]);
  const { version, title } = currentTemplate;
  const clauses = t("clauses", { count: agreementClauses(currentTemplate, annexes).length });
  const { rowVersion } = setUp.programme;
  return (
    <StepPage step="agreement" states={setUp.states} lead={t("lead")}>
      <Note tone="risk">{t("specimen")}</Note>
      <div className="grid justify-items-start gap-5">
        <FactList facts={[{ key: version, label: t("version", { version }), value: `${title[locale]}\n${clauses}` }]} />
        <ButtonLink href="/set-up/agreement/text">{t("read")}</ButtonLink>
      </div>
      {setUp.states.agreement === "done" ? null : (
        <PressForm action={confirmAgreementAction} hidden={{ rowVersion }} label={t("submit")} />
      )}
    </StepPage>
  );
}
