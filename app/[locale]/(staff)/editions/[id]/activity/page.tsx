import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditionHeader } from "@/components/edition/edition-header";
import { findEdition } from "@/db/queries/edition/list";
import { requirePageActor } from "@/lib/server/session";
import { EditionCurrency } from "./edition-currency";
import { EditionKinds } from "./edition-kinds";
import { EditionModels } from "./edition-models";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("edition.views"))("activity"),
});

/** What companies declare beside certifications, how they do business, and in which money; in a draft, with forms. */
export default async function EditionActivityPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const edition = await findEdition(actor, id);
  if (!edition) notFound();
  const row = edition.state === "draft" && edition.may.draft ? { id, rowVersion: edition.rowVersion } : null;
  return (
    <>
      <EditionHeader edition={edition} current="activity" />
      <EditionKinds edition={edition.body} row={row} />
      <EditionModels edition={edition.body} row={row} />
      <EditionCurrency edition={edition.body} row={row} />
    </>
  );
}
