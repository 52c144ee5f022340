import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditionHeader } from "@/components/edition/edition-header";
import { findEdition } from "@/db/queries/edition/list";
import { requirePageActor } from "@/lib/server/session";
import { EditionBenefits } from "./edition-benefits";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("edition.views"))("benefits"),
});

/** The benefits of an edition; in a draft, with the forms that change them. */
export default async function EditionBenefitsPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const edition = await findEdition(actor, id);
  if (!edition) notFound();
  const row = edition.state === "draft" && edition.may.draft ? { id, rowVersion: edition.rowVersion } : null;
  return (
    <>
      <EditionHeader edition={edition} current="benefits" />
      <EditionBenefits edition={edition.body} row={row} />
    </>
  );
}
