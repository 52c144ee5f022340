import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getIssuer } from "@/db/queries/badge/issuer";
import { idIn, type Query } from "@/lib/form/query";
import { revokedSince } from "@/lib/server/badge/revoked-since";
import { requirePageActor } from "@/lib/server/session";
import { IssuerBody } from "./issuer-body";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("badge"))("title") });

/** One issuer of badges: its keys, what its badges stand for, and the files that it gave. */
export default async function BadgeIssuerPage({ params }: { params: Promise<Query> }) {
  const [{ actor }, query, t] = await Promise.all([requirePageActor("staff"), params, getTranslations("badge")]);
  const issuer = await getIssuer(actor, idIn(query, "id"));
  if (!issuer) notFound();
  const revoked = await revokedSince(actor, issuer.id);
  return (
    <>
      <PageHeader
        title={<span translate="no">{issuer.name}</span>}
        breadcrumbs={[{ label: t("title"), href: "/badges" }, { label: issuer.name }]}
      />
      <IssuerBody issuer={issuer} revoked={revoked} />
    </>
  );
}
