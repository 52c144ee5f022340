import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { readCredentialCatalogue } from "@/db/queries/person/catalogue";
import { listHolders } from "@/db/queries/person/list";
import { isOneCompanyCounting } from "@/db/queries/person/shared";
import { can } from "@/lib/access";
import { idIn, type Query } from "@/lib/form/query";
import { requirePartnerId } from "@/lib/partner/own";
import { skillIn } from "@/lib/person/skill-query";
import { requirePageActor } from "@/lib/server/session";
import { DeclareCredentialForm } from "./declare-credential-form";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("credential.declare-page"))("title"),
});

export default async function DeclarePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query, t] = await Promise.all([requirePageActor("partner"), searchParams, getTranslations()]);
  const partnerId = requirePartnerId(actor);
  if (!can(actor, "credential.declare", { partnerId })) notFound();
  const reading = [listHolders(actor, partnerId), readCredentialCatalogue(actor), isOneCompanyCounting(actor)] as const;
  const [holders, catalogue, asksElsewhere] = await Promise.all(reading);
  const [title, asked] = [t("credential.declare-page.title"), idIn(query, "person")];
  const chosen = holders.find(({ id }) => id === asked)?.id;
  const reader = holders.find(({ isReader }) => isReader)?.id;
  const known = { holders, chosen, reader, catalogue, asksElsewhere };
  const breadcrumbs = [{ label: t("person.title"), href: "/people" }, { label: title }];
  return (
    <>
      <PageHeader title={title} lead={t("credential.declare-page.intro")} breadcrumbs={breadcrumbs} />
      <DeclareCredentialForm {...known} skill={skillIn(query, catalogue)} today={actor.today} draftKey="credential" />
    </>
  );
}
