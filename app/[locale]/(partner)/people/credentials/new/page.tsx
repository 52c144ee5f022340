import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { listHolders } from "@/db/queries/person/list";
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
  const [{ actor }, query] = await Promise.all([requirePageActor("partner"), searchParams]);
  const partnerId = requirePartnerId(actor);
  if (!can(actor, "credential.declare", { partnerId })) notFound();
  const [holders, t] = await Promise.all([listHolders(actor, partnerId), getTranslations()]);
  const asked = idIn(query, "person");
  const chosen = holders.find(({ id }) => id === asked)?.id;
  return (
    <>
      <PageHeader
        title={t("credential.declare-page.title")}
        lead={t("credential.declare-page.intro")}
        breadcrumbs={[{ label: t("person.title"), href: "/people" }, { label: t("credential.declare-page.title") }]}
      />
      <DeclareCredentialForm
        holders={holders}
        chosen={chosen}
        skill={skillIn(query)}
        today={actor.today}
        draftKey="credential"
      />
    </>
  );
}
