import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { Pagination } from "@/components/ui/pagination";
import { readCredentialCatalogue } from "@/db/queries/person/catalogue";
import { listPeople } from "@/db/queries/person/list";
import { idIn, pathWith, type Query, textIn } from "@/lib/form/query";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { DeclareLink } from "./declare-link";
import { PeopleEmpty } from "./people-empty";
import { PeopleList } from "./people-list";
import { PeopleTasks } from "./people-tasks";
import { PeopleToolbar } from "./people-toolbar";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("person"))("title") });

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), searchParams]);
  const t = await getTranslations("person");
  const [search, after] = [textIn(query, "search"), idIn(query, "after")];
  const { people, next, isEmpty, head, may } = await listPeople(actor, requirePartnerId(actor), { search, after });
  if (isEmpty)
    return <PeopleEmpty head={head} mayDeclare={may.declare} offered={await readCredentialCatalogue(actor)} />;
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} action={may.declare ? <DeclareLink /> : null} />
      <LivePage after={head} />
      {may.declare ? <PeopleTasks actor={actor} /> : null}
      <PeopleToolbar search={search} mayAdd={may.declare} />
      <PeopleList people={people} search={search} today={actor.today} />
      <Pagination
        next={next ? pathWith("/people", { search, after: next }) : undefined}
        first={after ? pathWith("/people", { search }) : undefined}
      />
    </>
  );
}
