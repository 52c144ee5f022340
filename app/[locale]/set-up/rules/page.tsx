import { getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { StepPage, stepTitle } from "@/components/set-up/step-page";
import { Note } from "@/components/ui/note";
import { editionById, editions } from "@/lib/edition/catalogue/editions";
import type { Locale } from "@/lib/i18n/locale";
import { requireSetUp } from "@/lib/server/set-up/page";
import { emptyRules } from "@/lib/set-up/schema";
import { BuiltInForm } from "./built-in-form";
import { OwnEditions } from "./own-editions";
import { OwnRulesForm } from "./own-rules-form";

export const generateMetadata = stepTitle("rules");

export default async function RulesStep({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { setUp }, t] = await Promise.all([params, requireSetUp(), getTranslations("set-up.rules")]);
  const { programme, states, ownEditions } = setUp;
  const shipped = editions.map(({ id, vendor, name }) => ({
    value: id,
    label: t("edition-of", { vendor, name: name[locale] }),
  }));
  const chosen = states.rules === "done" ? editionById(programme.editionId) : null;
  const bases = [...shipped, { value: emptyRules, label: t("empty") }];
  return (
    <StepPage step="rules" lead={t(programme.setUpAt ? "open" : "lead")}>
      {chosen ? <Note tone="met">{t("in-use", { name: chosen.name[locale] })}</Note> : null}
      {ownEditions.length > 0 ? <OwnEditions editions={ownEditions} locale={locale} /> : null}
      {programme.setUpAt ? null : (
        <div>
          <Section title={t("built-in")}>
            <BuiltInForm rowVersion={programme.rowVersion} editions={shipped} edition={programme.editionId} />
          </Section>
          <Section title={t("own")} lead={t("draft-waits")}>
            <OwnRulesForm bases={bases} />
          </Section>
        </div>
      )}
    </StepPage>
  );
}
