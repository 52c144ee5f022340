import { getTranslations } from "next-intl/server";
import { PressForm } from "@/components/form/press-form";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { Note } from "@/components/ui/note";
import { describeSealingKey } from "@/lib/server/seal/key/describe";
import { requireSetUp } from "@/lib/server/set-up/page";
import { confirmSealAction } from "./actions";
import { SealingKeyFacts } from "./sealing-key";

export const generateMetadata = stepTitle("seal");

export default async function SealStep() {
  const { setUp } = await requireSetUp();
  const { vendorName, timeZone, rowVersion } = setUp.programme;
  const [t, key] = await Promise.all([getTranslations("set-up.seal"), describeSealingKey(vendorName)]);
  return (
    <StepPage step="seal" lead={t("lead")}>
      {key.is === "unavailable" ? (
        <Note tone="danger">{t("unavailable", { reason: key.reason })}</Note>
      ) : (
        <>
          <SealingKeyFacts isOwn={key.is === "own"} subject={key.subject} endsAt={key.endsAt} timeZone={timeZone} />
          {setUp.states.seal === "done" ? null : (
            <PressForm action={confirmSealAction} hidden={{ rowVersion }} label={t("submit")} />
          )}
        </>
      )}
    </StepPage>
  );
}
