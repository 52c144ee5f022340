import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findText } from "@/db/queries/agreement/text/find";
import { placeIn } from "@/lib/agreement/text/draft/draft";
import { orNotFound } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { isThere, PlaceBody } from "./place-body";

type Props = { params: Promise<{ version: string; place: string }> };

export const generateMetadata = async ({ params }: Props) => ({
  title: (await getTranslations("text"))("version", { version: (await params).version }),
});

/** One clause, article or part of a draft, with the forms that change it. */
export default async function PlacePage({ params }: Props) {
  const [{ version, place }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const text = await orNotFound(findText(actor, version));
  const found = placeIn(place);
  if (!found || !text.may.edit || !isThere(text.body, found)) notFound();
  return <PlaceBody text={text} place={found} />;
}
