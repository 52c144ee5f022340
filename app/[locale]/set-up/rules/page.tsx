import { getTranslations } from "next-intl/server";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { Note } from "@/components/ui/note";
import { can } from "@/lib/access";
import { editions } from "@/lib/edition/catalogue/editions";
import type { Locale } from "@/lib/i18n/locale";
import { requireSetUp } from "@/lib/server/set-up/page";
import { ChooseRules } from "./choose-rules";
import { OwnEditions } from "./own-editions";

export const generateMetadata = stepTitle("rules");

export default async function RulesStep({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor, setUp }, t] = await Promise.all([
    params,
    requireSetUp(),
    getTranslations("set-up.rules"),
  ]);
  const { programme, states, ownEditions, inUse } = setUp;
  const { setUpAt, rowVersion, editionId: edition } = programme;
  const mayDraft = can(actor, "edition.draft", "programme");
  const shipped = editions.map(({ id, vendor, name }) => ({
    value: id,
    label: t("edition-of", { vendor, name: name[locale] }),
  }));
  return (
    <StepPage step="rules" states={states} lead={t(setUpAt ? "open" : "lead")}>
      {states.rules === "done" ? <Note tone="met">{t("in-use", { name: inUse.name[locale] })}</Note> : null}
      {ownEditions.length > 0 ? <OwnEditions editions={ownEditions} locale={locale} /> : null}
      {setUpAt ? null : <ChooseRules {...{ rowVersion, shipped, edition, isOwn: inUse.isOwn, mayDraft }} />}
    </StepPage>
  );
}
