import { getTranslations } from "next-intl/server";
import { TextHeader } from "@/components/agreement/text/draft/text-header";
import { findText } from "@/db/queries/agreement/text/find";
import { orNotFound } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { TextBody } from "./text-body";

type Props = { params: Promise<{ version: string }> };

export const generateMetadata = async ({ params }: Props) => ({
  title: (await getTranslations("text"))("version", await params),
});

/** A version clause by clause, both languages side by side; in a draft, with the way to change each. */
export default async function TextPage({ params }: Props) {
  const [{ version }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const text = await orNotFound(findText(actor, version));
  return (
    <>
      <TextHeader text={text} current="write" />
      <TextBody text={text} />
    </>
  );
}
