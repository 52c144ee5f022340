import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgreementStatus } from "@/components/agreement/agreement-status";
import { DoneNote } from "@/components/agreement/done-note";
import { PageHeader } from "@/components/layout/page-header";
import { LivePage } from "@/components/live/live-page";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { requirePageActor } from "@/lib/server/session";
import { CurrentAgreement } from "./current-agreement";
import { NextDocument } from "./next-document";
import { NoAgreement } from "./no-agreement";
import { PrimaryAction } from "./primary-action";
import { RelatedDocuments } from "./related-documents";

type Props = { searchParams: Promise<{ done?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("agreement"))("title"),
});

export default async function AgreementPage({ searchParams }: Props) {
  const [{ done }, { actor }] = await Promise.all([searchParams, requirePageActor("partner")]);
  const [page, t] = await Promise.all([getAgreementPage(actor), getTranslations()]);
  const { current, company, vendorName: vendor } = page;
  const lead = current ? <AgreementStatus company={company.name} vendor={vendor} agreement={current} /> : undefined;
  return (
    <>
      <LivePage after={page.head} />
      <PageHeader title={t("agreement.title")} lead={lead} action={<PrimaryAction page={page} />} />
      <DoneNote done={done} />
      <NextDocument page={page} />
      {current ? <CurrentAgreement page={page} current={current} /> : <NoAgreement page={page} />}
      <RelatedDocuments page={page} />
    </>
  );
}
