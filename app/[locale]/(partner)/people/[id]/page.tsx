import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LivePage } from "@/components/live/live-page";
import { getPerson } from "@/db/queries/person/list";
import { choiceIn, idIn, type Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { requirePageActor } from "@/lib/server/session";
import { EndOfEmployment } from "./end-of-employment";
import { PersonCredentials } from "./person-credentials";
import { PersonHeader } from "./person-header";
import { PersonSavedNote, savedWords } from "./person-saved-note";
import { PersonSays } from "./person-says";

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("person"))("title") });

export default async function PersonPage({ params, searchParams }: Props) {
  const [{ actor }, place, query] = await Promise.all([requirePageActor("partner"), params, searchParams]);
  const person = await getPerson(actor, idIn(place, "id"));
  if (!person) notFound();
  return (
    <>
      <PersonHeader person={person} today={actor.today} />
      <LivePage after={person.head} />
      <PersonSavedNote done={choiceIn(query, "done", savedWords)} />
      <PersonSays actor={actor} person={person} locale={place.locale} />
      <PersonCredentials person={person} today={actor.today} />
      {person.may.edit ? <EndOfEmployment person={person} today={actor.today} /> : null}
    </>
  );
}
