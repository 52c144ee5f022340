import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeclarationOutcome } from "@/components/declaration/declaration-outcome";
import { LivePage } from "@/components/live/live-page";
import { readCredentialCatalogue } from "@/db/queries/person/catalogue";
import { getCredential } from "@/db/queries/person/credential";
import { listThread } from "@/db/queries/review/item";
import { idIn } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";
import { CredentialBody } from "./credential-body";
import { CredentialHeader } from "./credential-header";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("credential.fields"))("type"),
});

export default async function CredentialPage({ params }: Props) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), params]);
  const credential = await getCredential(actor, idIn(query, "id"));
  if (!credential) notFound();
  const [thread, offered] = await Promise.all([
    listThread(actor, "credential", credential.id),
    readCredentialCatalogue(actor),
  ]);
  return (
    <>
      <LivePage after={credential.head} />
      <CredentialHeader credential={credential} />
      <DeclarationOutcome kind="credential" {...credential} />
      <CredentialBody {...{ credential, offered, thread }} draftKey={`reply:${credential.id}`} />
    </>
  );
}
