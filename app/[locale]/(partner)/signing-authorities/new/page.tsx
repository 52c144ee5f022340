import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { can } from "@/lib/access";
import { requirePageActor } from "@/lib/server/session";
import { DeclareMandateForm } from "./declare-mandate-form";

export const generateMetadata = async () => ({ title: (await getTranslations("mandate"))("form.title") });

export default async function NewMandatePage() {
  const [{ actor }, t] = await Promise.all([requirePageActor("partner"), getTranslations("mandate")]);
  if (!can(actor, "mandate.declare", { partnerId: actor.partnerId ?? "" })) notFound();
  const crumbs = [{ label: t("title"), href: "/signing-authorities" }, { label: t("form.title") }];
  return (
    <>
      <PageHeader title={t("form.title")} lead={t("form.lead")} breadcrumbs={crumbs} />
      <DeclareMandateForm draftKey="mandate" />
    </>
  );
}
