import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditionHeader } from "@/components/edition/edition-header";
import { Section } from "@/components/layout/section";
import { findEdition } from "@/db/queries/edition/list";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { requirePageActor } from "@/lib/server/session";
import { ExampleForm } from "./example-form";
import { ExampleList } from "./example-list";

export const generateMetadata = async () => ({ title: (await getTranslations("edition.views"))("examples") });

type Props = { params: Promise<{ locale: Locale; id: string }> };

/** The examples of an edition: companies in a few words, and what the rules must give each. */
export default async function ExamplesPage({ params }: Props) {
  const [{ locale, id }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const t = await getTranslations("edition.examples");
  const edition = await findEdition(actor, id);
  if (!edition || edition.state === "carried") notFound();
  const isEditable = edition.state === "draft" && edition.may.draft;
  const row = { id, rowVersion: edition.rowVersion };
  return (
    <>
      <EditionHeader edition={edition} current="examples" />
      <ExampleList edition={edition} on={actor.today} row={isEditable ? row : null} />
      {isEditable ? (
        <Section title={t("new")} lead={t("lead")}>
          <ExampleForm
            key={row.rowVersion}
            row={row}
            tiers={edition.body.tiers.map((tier) => ({ value: tier.id, label: localName(tier.name, locale) }))}
          />
        </Section>
      ) : null}
    </>
  );
}
