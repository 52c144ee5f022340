import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { listChosenExpiring } from "@/db/queries/person/expiring";
import { can } from "@/lib/access";
import { mostRenewed } from "@/lib/credential/renew";
import { idsIn, type Query } from "@/lib/form/query";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { NothingChosen } from "./nothing-chosen";
import { RenewForm } from "./renew-form";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("person.expiring"))("renew-title"),
});

/** Several certifications renewed in one form, a line each. */
export default async function RenewPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query, t] = await Promise.all([
    requirePageActor("partner"),
    searchParams,
    getTranslations("person"),
  ]);
  if (!can(actor, "credential.declare", { partnerId: requirePartnerId(actor) })) notFound();
  const chosen = await listChosenExpiring(actor, idsIn(query, "credential", mostRenewed));
  const back = { label: t("expiring.title"), href: "/people/expiring" };
  return (
    <>
      <PageHeader
        title={t("expiring.renew-title")}
        lead={t("expiring.renew-lead")}
        breadcrumbs={[{ label: t("title"), href: "/people" }, back]}
      />
      {chosen.length === 0 ? <NothingChosen /> : <RenewForm chosen={chosen} today={actor.today} />}
    </>
  );
}
