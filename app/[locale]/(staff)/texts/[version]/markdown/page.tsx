import { getTranslations } from "next-intl/server";
import { TextHeader } from "@/components/agreement/text/draft/text-header";
import { Section } from "@/components/layout/section";
import { linkLook } from "@/components/ui/link-look";
import { findText } from "@/db/queries/agreement/text/find";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { orNotFound } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { ImportForm } from "./import-form";

export const generateMetadata = async () => ({ title: (await getTranslations("text.views"))("markdown") });

/** A version as Markdown files, and the form that reads them back into a draft. */
export default async function MarkdownPage({ params }: { params: Promise<{ version: string }> }) {
  const [{ version }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const found = orNotFound(findText(actor, version));
  const [text, t, word] = await Promise.all([found, getTranslations("text"), getTranslations("agreement")]);
  return (
    <>
      <TextHeader text={text} current="markdown" />
      <Section title={t("export.title")} lead={t("export.lead")}>
        <ul className="grid gap-2">
          {agreementLanguages.map((language) => (
            <li key={language}>
              <a className={linkLook} href={`/api/texts/${version}/markdown?language=${language}`} download>
                {t("export.file", { language: word(`documents.language.${language}`) })}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      {text.may.edit ? (
        <Section title={t("import.title")} lead={t("import.lead")}>
          <ImportForm row={{ version, rowVersion: text.rowVersion }} />
        </Section>
      ) : null}
    </>
  );
}
