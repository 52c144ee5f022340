import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Pagination } from "@/components/ui/pagination";
import { listPeople } from "@/db/queries/person/list";
import { idIn, pathWith, type Query, textIn } from "@/lib/form/query";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { PeopleEmpty } from "./people-empty";
import { PeopleList } from "./people-list";
import { PeopleToolbar } from "./people-toolbar";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("person"))("title") });

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), searchParams]);
  const [t, credential] = await Promise.all([getTranslations("person"), getTranslations("credential")]);
  const [search, after] = [textIn(query, "search"), idIn(query, "after")];
  const { people, next, isEmpty, head, may } = await listPeople(actor, requirePartnerId(actor), { search, after });
  const declare = may.declare ? (
    <ButtonLink href="/people/credentials/new" variant="primary">
      {credential("declare")}
    </ButtonLink>
  ) : null;
  if (isEmpty) return <PeopleEmpty head={head} mayDeclare={may.declare} />;
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} action={declare} />
      <LivePage after={head} />
      <PeopleToolbar search={search} mayAdd={may.declare} />
      <PeopleList people={people} search={search} today={actor.today} />
      <Pagination
        next={next ? pathWith("/people", { search, after: next }) : undefined}
        first={after ? pathWith("/people", { search }) : undefined}
      />
    </>
  );
}
