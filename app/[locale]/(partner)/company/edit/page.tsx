import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getCompany } from "@/db/queries/partner/profile";
import { modelChoices } from "@/lib/partner/models";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { EditCompanyForm } from "./edit-company-form";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("company"))("edit") });

export default async function EditCompanyPage() {
  const [{ actor }, t, locale] = await Promise.all([
    requirePageActor("partner"),
    getTranslations("company"),
    getLocale(),
  ]);
  const company = await getCompany(actor, requirePartnerId(actor));
  if (!company?.may.edit) notFound();
  const { id, rowVersion, address, businessModels } = company;
  const defaults = { id, rowVersion, address, businessModels: businessModels.map((model) => model.id) };
  const models = modelChoices(company.offeredModels, businessModels, locale);
  return (
    <>
      <PageHeader
        title={t("edit-page.title")}
        lead={company.name}
        breadcrumbs={[{ label: t("title"), href: "/company" }, { label: t("edit") }]}
      />
      <EditCompanyForm models={models} defaults={defaults} draftKey={`company:${id}`} />
    </>
  );
}
