import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TextHeader } from "@/components/agreement/text/draft/text-header";
import { findText } from "@/db/queries/agreement/text/find";
import { orNotFound } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { PublishBody } from "./publish-body";

export const generateMetadata = async () => ({ title: (await getTranslations("text.views"))("publish") });

/** Who approved a text and when, and the forms by which two people publish it. */
export default async function PublishPage({ params }: { params: Promise<{ version: string }> }) {
  const [{ version }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const text = await orNotFound(findText(actor, version));
  if (text.state === "built-in") notFound();
  return (
    <>
      <TextHeader text={text} current="publish" />
      <PublishBody text={text} today={actor.today} />
    </>
  );
}
