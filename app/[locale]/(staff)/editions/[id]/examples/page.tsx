import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditorMessages } from "@/app/[locale]/frame/editor-messages";
import { EditionHeader } from "@/components/edition/edition-header";
import { findEdition } from "@/db/queries/edition/list";
import { requirePageActor } from "@/lib/server/session";
import { ExampleList } from "./example-list";
import { NewExample } from "./new-example";

export const generateMetadata = async () => ({ title: (await getTranslations("edition.views"))("examples") });

/** The examples of an edition: companies in a few words, and what the rules must give each. */
export default async function ExamplesPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const edition = await findEdition(actor, id);
  if (!edition || edition.state === "carried") notFound();
  const row = edition.state === "draft" && edition.may.draft ? { id, rowVersion: edition.rowVersion } : null;
  return (
    <>
      <EditionHeader edition={edition} current="examples" />
      <ExampleList edition={edition} on={actor.today} row={row} />
      {row ? (
        <EditorMessages edition={edition.body}>
          <NewExample row={row} edition={edition.body} />
        </EditorMessages>
      ) : null}
    </>
  );
}
