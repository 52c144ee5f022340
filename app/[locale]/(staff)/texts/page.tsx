import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { listTexts } from "@/db/queries/agreement/text/find";
import { fromNothing } from "@/lib/agreement/text/draft/schema";
import { requirePageActor } from "@/lib/server/session";
import { StartTextForm } from "./start-text-form";
import { TextTable } from "./text-table";

export const generateMetadata = async () => ({ title: (await getTranslations("text"))("title") });

/** Every version of the agreement's text, and the form that begins another. */
export default async function TextsPage() {
  const { actor } = await requirePageActor("staff");
  const [{ lines, inUse, may }, t] = await Promise.all([listTexts(actor), getTranslations("text")]);
  const known = lines.filter(({ state }) => state === "published" || state === "built-in");
  const bases = known.map(({ version, state }) => ({
    value: version,
    label: t(`start.base.${state as "published"}`, { version }),
  }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <TextTable lines={lines} />
      {may.draft ? (
        <Section title={t("start.title")} lead={t("start.lead", { version: inUse })}>
          <StartTextForm bases={[...bases, { value: fromNothing, label: t("start.empty") }]} basedOn={inUse} />
        </Section>
      ) : null}
    </>
  );
}
