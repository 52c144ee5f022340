import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SpentLink } from "@/components/account/spent-link";
import { choiceIn, type Query } from "@/lib/form/query";
import { publicDoor } from "@/lib/server/auth/doors";
import { openOwnRecords } from "@/lib/server/person/own";
import { OverPersonLink } from "./over-person-link";
import { doneWords, OwnRecords } from "./own-records";

type Props = { params: Promise<{ secret: string }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("person.own");
  return { title: t("title"), description: t("description"), robots: { index: false, follow: false } };
};

/** Opening the link changes nothing, because mail scanners open links too; only its buttons do. */
export default async function OwnRecordsPage({ params, searchParams }: Props) {
  const [{ secret }, query, visitor] = await Promise.all([params, searchParams, publicDoor()]);
  const done = choiceIn(query, "done", doneWords);
  const shown = await openOwnRecords(visitor, secret);
  if (!shown) return <SpentLink kind="person" />;
  if (!shown.isOpen) return <OverPersonLink secret={secret} isSent={done === "sent"} />;
  return <OwnRecords secret={secret} shown={shown} done={done} />;
}
