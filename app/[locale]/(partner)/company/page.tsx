import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { ButtonLink } from "@/components/ui/button-link";
import { listHistory } from "@/db/queries/partner/history";
import { getCompany } from "@/db/queries/partner/profile";
import { countIn, type Query } from "@/lib/form/query";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { CompanyHistory } from "./company-history";
import { CompanyRecord } from "./company-record";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("company"))("title") });

export default async function CompanyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query, t] = await Promise.all([
    requirePageActor("partner"),
    searchParams,
    getTranslations("company"),
  ]);
  const partnerId = requirePartnerId(actor);
  const before = countIn(query, "before");
  const [company, events] = await Promise.all([getCompany(actor, partnerId), listHistory(actor, partnerId, before)]);
  if (!company) notFound();
  const edit = <ButtonLink href="/company/edit">{t("edit")}</ButtonLink>;
  return (
    <>
      <PageHeader title={company.name} lead={t("title")} action={company.may.edit ? edit : null} />
      {before === undefined ? <LivePage after={events[0]?.seq ?? 0} /> : null}
      <CompanyRecord company={company} />
      <CompanyHistory events={events} isFirst={before === undefined} />
    </>
  );
}
