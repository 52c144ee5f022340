import { getTranslations } from "next-intl/server";
import { CustomersSection } from "@/app/[locale]/frame/customers-section";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { ButtonLink } from "@/components/ui/button-link";
import { Pagination } from "@/components/ui/pagination";
import { listActivity } from "@/db/queries/activity/list";
import { idIn, pathWith, type Query } from "@/lib/form/query";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { ActivityBody } from "./activity-body";
import { filterIn } from "./filter";

export const generateMetadata = async () => ({ title: (await getTranslations("activity"))("title") });

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), searchParams]);
  const t = await getTranslations("activity");
  const [filter, after] = [filterIn(query), idIn(query, "after")];
  const partnerId = requirePartnerId(actor);
  const list = await listActivity(actor, partnerId, { ...filter, after });
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
      <CustomersSection {...{ actor, partnerId }} pathOf={(id) => `/activity/${id}`} />
    </>
  );
}
