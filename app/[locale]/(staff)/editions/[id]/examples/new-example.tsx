import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { builtInKinds } from "@/lib/activity/kind";
import { credentialName } from "@/lib/credential/name";
import type { Edition } from "@/lib/edition/edition";
import { declaredMeasures, examsOf } from "@/lib/edition/vocabulary";
import { localName } from "@/lib/i18n/names";
import { ExampleForm } from "./example-form";

type Props = { row: { id: string; rowVersion: number }; edition: Edition };

/** The form that adds an example, in the words of its edition. */
export function NewExample({ row, edition }: Props) {
  const t = useTranslations("edition.examples");
  const locale = useLocale();
  const tiers = edition.tiers.map(({ id, name }) => ({ value: id, label: localName(name, locale) }));
  const exams = examsOf(edition).slice(0, 2).map(credentialName);
  const kinds = [...builtInKinds, ...declaredMeasures(edition).map(({ kind }) => kind)];
  return (
    <Section title={t("new")} lead={t("lead")}>
      <ExampleForm key={row.rowVersion} {...{ row, tiers, exams }} currency={edition.currency} kinds={kinds} />
    </Section>
  );
}
