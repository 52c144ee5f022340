import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LivePage } from "@/components/live/live-page";
import { getPerson } from "@/db/queries/person/list";
import { idIn } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";
import { EndOfEmployment } from "./end-of-employment";
import { PersonCredentials } from "./person-credentials";
import { PersonHeader } from "./person-header";
import { PersonSays } from "./person-says";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("person"))("title") });

export default async function PersonPage({ params }: Props) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), params]);
  const person = await getPerson(actor, idIn(query, "id"));
  if (!person) notFound();
  return (
    <>
      <PersonHeader person={person} today={actor.today} />
      <LivePage after={person.head} />
      <PersonSays actor={actor} person={person} />
      <PersonCredentials person={person} today={actor.today} />
      {person.may.edit ? <EndOfEmployment person={person} today={actor.today} /> : null}
    </>
  );
}
