import { getTranslations } from "next-intl/server";
import { PressForm } from "@/components/form/press-form";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { dayInZone, formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { describeSealingKey } from "@/lib/server/seal/key/describe";
import { requireSetUp } from "@/lib/server/set-up/page";
import { confirmSealAction } from "./actions";

export const generateMetadata = stepTitle("seal");

export default async function SealStep({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { setUp }] = await Promise.all([params, requireSetUp()]);
  const { vendorName, timeZone, rowVersion } = setUp.programme;
  const [t, key] = await Promise.all([getTranslations("set-up.seal"), describeSealingKey(vendorName)]);
  return (
    <StepPage step="seal" lead={t("lead")}>
      {key.is === "unavailable" ? (
        <Note tone="danger">{t("unavailable", { reason: key.reason })}</Note>
      ) : (
        <>
          <Note tone={key.is === "own" ? "met" : "risk"}>
            <p>{t(key.is === "own" ? "own" : "own-key")}</p>
            {key.is === "own" ? null : <p>{t("how")}</p>}
          </Note>
          <FactList
            facts={[
              { key: "subject", label: t("subject"), value: key.subject },
              { key: "ends", label: t("ends"), value: formatDay(dayInZone(key.endsAt, timeZone), locale) },
            ]}
          />
          {setUp.states.seal === "done" ? null : (
            <PressForm action={confirmSealAction} hidden={{ rowVersion }} label={t("submit")} />
          )}
        </>
      )}
    </StepPage>
  );
}
