import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditorMessages } from "@/app/[locale]/frame/editor-messages";
import { EditionHeader } from "@/components/edition/edition-header";
import { findEdition } from "@/db/queries/edition/list";
import { compareEditions } from "@/lib/editor/comparison";
import { requirePageActor } from "@/lib/server/session";
import { DiscardButton } from "./discard-button";
import { Rules } from "./rules";
import { Settings } from "./settings";
import { WordsSection } from "./words-section";

export const generateMetadata = async () => ({ title: (await getTranslations("edition"))("title") });

/** The rules of an edition, clause by clause; in a draft, with the forms that change them. */
export default async function EditionPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const edition = await findEdition(actor, id);
  if (!edition) notFound();
  const changed = edition.base
    ? compareEditions(edition.base, edition.body, actor.today).clauses.map((one) => one.id)
    : [];
  const row = edition.state === "draft" && edition.may.draft ? { id, rowVersion: edition.rowVersion } : null;
  return (
    <>
      <EditionHeader edition={edition} current="rules" />
      <EditorMessages edition={edition.body}>
        <Rules edition={edition.body} on={actor.today} row={row} changed={changed} />
      </EditorMessages>
      <WordsSection edition={edition.body} row={row} />
      <Settings edition={edition.body} row={row} />
      {row ? <DiscardButton row={row} /> : null}
    </>
  );
}
