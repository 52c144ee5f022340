import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { listEditions } from "@/db/queries/edition/list";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { requirePageActor } from "@/lib/server/session";
import { DraftForm } from "./draft-form";
import { EditionFileForm } from "./edition-file-form";
import { EditionTable } from "./edition-table";

export const generateMetadata = async () => ({ title: (await getTranslations("edition"))("title") });

/** Every edition of the rules, and the form that starts a new one. */
export default async function ProgrammePage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }, t] = await Promise.all([params, requirePageActor("staff"), getTranslations("edition")]);
  const { lines, may } = await listEditions(actor);
  const bases = lines
    .filter(({ state }) => state === "carried" || state === "announced" || state === "withdrawn")
    .map(({ id, name }) => ({ value: id, label: localName(name, locale) }));
  const inUse = lines.find(({ isInUse }) => isInUse)?.id ?? "";
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <EditionTable lines={lines} locale={locale} />
      {may.draft ? (
        <>
          <Section title={t("new")} lead={t("new-lead")}>
            <DraftForm bases={bases} basedOn={inUse} />
          </Section>
          <Section title={t("import.title")} lead={t("import.lead")}>
            <EditionFileForm />
          </Section>
        </>
      ) : null}
    </>
  );
}
