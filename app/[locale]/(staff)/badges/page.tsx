import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { listIssuers } from "@/db/queries/badge/issuer";
import { requirePageActor } from "@/lib/server/session";
import { AddIssuerForm } from "./add-issuer-form";
import { IssuerTable } from "./issuer-table";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("badge"))("title") });

/** The issuers whose badges verify a certification, and the form that enters another. */
export default async function BadgesPage() {
  const [{ actor }, t] = await Promise.all([requirePageActor("staff"), getTranslations("badge")]);
  const listed = await listIssuers(actor);
  if (!listed) notFound();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <IssuerTable issuers={listed.issuers} />
      {listed.may.trust ? (
        <Section title={t("add.title")}>
          <AddIssuerForm />
        </Section>
      ) : null}
    </>
  );
}
