import { getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { Note } from "@/components/ui/note";
import { can } from "@/lib/access";
import { currentTemplate, templateByVersion } from "@/lib/agreement/text/template";
import type { Locale } from "@/lib/i18n/locale";
import { requireSetUp } from "@/lib/server/set-up/page";
import { OwnTexts } from "./own-texts";
import { Specimen } from "./specimen";

export const generateMetadata = stepTitle("agreement");

/** The specimen as it is, or a text of one's own; whichever is in use, the way to read it. */
export default async function AgreementStep({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor, setUp }, t] = await Promise.all([
    params,
    requireSetUp(),
    getTranslations("set-up.agreement"),
  ]);
  const { rowVersion, textVersion, setUpAt } = setUp.programme;
  const text = templateByVersion(textVersion);
  const isOwn = textVersion !== currentTemplate.version;
  const isToConfirm = setUp.states.agreement !== "done";
  return (
    <StepPage step="agreement" states={setUp.states} lead={t("lead")}>
      {isOwn ? <Note tone="met">{t("own-in-use", { version: textVersion })}</Note> : null}
      <Specimen {...{ text, locale, isOwn }} rowVersion={isToConfirm ? rowVersion : null} />
      {setUpAt ? null : (
        <Section title={t("own")} lead={t("own-lead")}>
          <OwnTexts texts={setUp.ownTexts} mayDraft={can(actor, "text.draft", "programme")} />
        </Section>
      )}
    </StepPage>
  );
}
