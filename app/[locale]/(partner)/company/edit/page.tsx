import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getCompany } from "@/db/queries/partner/profile";
import { isBusinessModel } from "@/lib/partner/business-model";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { EditCompanyForm } from "./edit-company-form";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("company"))("edit") });

export default async function EditCompanyPage() {
  const [{ actor }, t] = await Promise.all([requirePageActor("partner"), getTranslations("company")]);
  const company = await getCompany(actor, requirePartnerId(actor));
  if (!company?.may.edit) notFound();
  const { id, rowVersion, address } = company;
  const defaults = { id, rowVersion, address, businessModels: company.businessModels.filter(isBusinessModel) };
  return (
    <>
      <PageHeader
        title={t("edit-page.title")}
        lead={company.name}
        breadcrumbs={[{ label: t("title"), href: "/company" }, { label: t("edit") }]}
      />
      <EditCompanyForm defaults={defaults} draftKey={`company:${id}`} />
    </>
  );
}
