import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Pagination } from "@/components/ui/pagination";
import { listActivity } from "@/db/queries/activity/list";
import { activityKinds } from "@/lib/activity/kind";
import { choiceIn, idIn, pathWith, type Query } from "@/lib/form/query";
import { companyOf } from "@/lib/partner/own";
import { claimStates } from "@/lib/review/state";
import { requireActor } from "@/lib/server/session";
import { ActivityBody } from "./activity-body";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("activity"))("title"),
});

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query, t] = await Promise.all([requireActor("partner"), searchParams, getTranslations("activity")]);
  const filter = { kind: choiceIn(query, "kind", activityKinds), state: choiceIn(query, "state", claimStates) };
  const after = idIn(query, "after");
  const list = await listActivity(actor, companyOf(actor), { ...filter, after });
  const declare = (
    <ButtonLink href={pathWith("/activity/new", { kind: filter.kind })} variant="primary">
      {t("declare")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("intro")} action={list.may.declare.length > 0 ? declare : null} />
      <LivePage after={list.head} />
      <ActivityBody list={list} filter={filter} />
      <Pagination
        next={list.next ? pathWith("/activity", { ...filter, after: list.next }) : undefined}
        first={after ? pathWith("/activity", filter) : undefined}
      />
    </>
  );
}
