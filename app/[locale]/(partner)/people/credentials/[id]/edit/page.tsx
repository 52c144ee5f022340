import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readCredentialCatalogue } from "@/db/queries/person/catalogue";
import { getCredential } from "@/db/queries/person/credential";
import { idIn } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";
import { EditCredentialForm } from "./edit-credential-form";
import { EditCredentialHeader } from "./edit-credential-header";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("declaration"))("edit"),
});

export default async function EditCredentialPage({ params }: Props) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), params]);
  const [credential, offered] = await Promise.all([
    getCredential(actor, idIn(query, "id")),
    readCredentialCatalogue(actor),
  ]);
  if (!credential?.may.edit) notFound();
  const draftKey = `credential:${credential.id}`;
  return (
    <>
      <EditCredentialHeader credential={credential} />
      <EditCredentialForm {...{ credential, offered, draftKey }} today={actor.today} />
    </>
  );
}
