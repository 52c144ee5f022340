import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { isOneCompanyCounting } from "@/db/queries/person/shared";
import { can } from "@/lib/access";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { PersonForm } from "./person-form";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("person.new"))("title"),
});

export default async function NewPersonPage() {
  const { actor } = await requirePageActor("partner");
  if (!can(actor, "person.declare", { partnerId: requirePartnerId(actor) })) notFound();
  const [t, asksElsewhere] = await Promise.all([getTranslations("person"), isOneCompanyCounting(actor)]);
  return (
    <>
      <PageHeader
        title={t("new.title")}
        lead={t("new.intro")}
        breadcrumbs={[{ label: t("title"), href: "/people" }, { label: t("new.title") }]}
      />
      <PersonForm draftKey="person" asksElsewhere={asksElsewhere} />
    </>
  );
}
