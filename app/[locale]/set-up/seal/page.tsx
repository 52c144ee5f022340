import { getTranslations } from "next-intl/server";
import { PressForm } from "@/components/form/press-form";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { ButtonLink } from "@/components/ui/button-link";
import { describeSealingKey } from "@/lib/server/seal/key/describe";
import { requireSetUp } from "@/lib/server/set-up/page";
import { confirmSealAction } from "./actions";
import { SealingKeyFacts } from "./sealing-key";

export const generateMetadata = stepTitle("seal");

export default async function SealStep() {
  const [{ setUp }, t] = await Promise.all([requireSetUp(), getTranslations("set-up.seal")]);
  const { states, programme } = setUp;
  const { vendorName, timeZone, rowVersion } = programme;
  const key = await describeSealingKey(vendorName);
  const mayConfirm = key.is !== "unavailable" && states.seal !== "done";
  return (
    <StepPage step="seal" states={states} lead={t("lead")}>
      <SealingKeyFacts found={key} timeZone={timeZone} />
      {mayConfirm && states.vendor === "done" ? (
        <PressForm action={confirmSealAction} hidden={{ rowVersion }} label={t("submit")} />
      ) : null}
      {mayConfirm && states.vendor !== "done" ? (
        <div className="grid justify-items-start gap-4">
          <p>{t("vendor-first")}</p>
          <ButtonLink href="/set-up/vendor">{(await getTranslations("set-up.steps"))("vendor")}</ButtonLink>
        </div>
      ) : null}
    </StepPage>
  );
}
