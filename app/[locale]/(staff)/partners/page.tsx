import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OutdatedNote } from "@/components/tier/outdated-note";
import { Pagination } from "@/components/ui/pagination";
import type { Locale } from "@/lib/i18n/locale";
import { partnerQuery, readPartnerQuery } from "@/lib/partner/query";
import { openPartners } from "@/lib/server/overview/open";
import { requirePageActor } from "@/lib/server/session";
import { importAction } from "./import-action";
import { PartnerFilterForm } from "./partner-filter-form";
import { PartnerTable } from "./partner-table";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("partner"))("title"),
});

export default async function PartnersPage({ params, searchParams }: Props) {
  const [{ locale }, { actor }] = await Promise.all([params, requirePageActor("staff")]);
  const query = readPartnerQuery(await searchParams);
  const [list, t] = await Promise.all([openPartners(actor, query), getTranslations("partner")]);
  const { after, ...filter } = query;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} action={importAction(actor)} />
      <OutdatedNote count={list.outdated} />
      <PartnerFilterForm query={filter} list={list} locale={locale} />
      <PartnerTable list={list} filter={filter} locale={locale} />
      <Pagination
        {...(list.next ? { next: `/partners${partnerQuery({ ...filter, after: list.next })}` } : {})}
        {...(after ? { first: `/partners${partnerQuery(filter)}` } : {})}
      />
    </>
  );
}
