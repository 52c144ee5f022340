import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { EmploymentNote } from "@/components/person/employment-note";
import { ButtonLink } from "@/components/ui/button-link";
import { getPerson } from "@/db/queries/person/list";
import { idIn } from "@/lib/form/query";
import { requirePageActor } from "@/lib/server/session";
import { EndOfEmployment } from "./end-of-employment";
import { PersonCredentials } from "./person-credentials";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("person"))("title") });

export default async function PersonPage({ params }: Props) {
  const [{ actor }, query, t] = await Promise.all([requirePageActor("partner"), params, getTranslations()]);
  const person = await getPerson(actor, idIn(query, "id"));
  if (!person) notFound();
  const declare = (
    <ButtonLink href={`/people/credentials/new?person=${person.id}`} variant="primary">
      {t("credential.declare")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={person.name}
        lead={<EmploymentNote person={person} today={actor.today} isFull />}
        breadcrumbs={[{ label: t("person.title"), href: "/people" }, { label: person.name }]}
        action={person.may.declareCredential ? declare : null}
      />
      <LivePage after={person.head} />
      <PersonCredentials person={person} today={actor.today} />
      {person.may.edit ? <EndOfEmployment person={person} today={actor.today} /> : null}
    </>
  );
}
