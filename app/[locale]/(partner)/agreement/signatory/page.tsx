import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { can } from "@/lib/access";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { InviteSignatoryForm } from "./invite-signatory-form";

export const generateMetadata = async () => ({ title: (await getTranslations("agreement"))("signatory.title") });

export default async function SignatoryPage() {
  const [{ actor, session }, t] = await Promise.all([requirePageActor("partner"), getTranslations("agreement")]);
  if (!can(actor, "signatory.invite", { partnerId: requirePartnerId(actor) })) notFound();
  const crumbs = [{ label: t("title"), href: "/agreement" }, { label: t("signatory.title") }];
  return (
    <>
      <PageHeader
        title={t("signatory.title")}
        lead={t("signatory.lead", { company: session.partnerName ?? "" })}
        breadcrumbs={crumbs}
      />
      <InviteSignatoryForm />
    </>
  );
}
