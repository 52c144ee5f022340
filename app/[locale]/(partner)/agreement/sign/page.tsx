import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getAgreementPage } from "@/db/queries/agreement/page";
import { can } from "@/lib/access";
import { readingLanguage } from "@/lib/agreement/text/language";
import type { Locale } from "@/lib/i18n/locale";
import { requirePartnerId } from "@/lib/partner/own";
import { waysToSign } from "@/lib/server/auth/factor/ways";
import { requirePageActor } from "@/lib/server/session";
import { SignDocument } from "./sign-document";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ language?: string }> };

export default async function SignPage({ params, searchParams }: Props) {
  const { actor, session } = await requirePageActor("partner");
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!can(actor, "agreement.sign", { partnerId: requirePartnerId(actor) })) notFound();
  const [page, t, ways] = await Promise.all([
    getAgreementPage(actor),
    getTranslations("agreement"),
    waysToSign(actor, session),
  ]);
  const { current, mandate, may, vendorName: vendor } = page;
  const company = page.company.name;
  const asked = readingLanguage(query.language, locale);
  const document = current?.documents.find(({ language }) => language === asked);
  if (!current || !document || !mandate || !may.sign) redirect(`/${locale}/agreement`);
  const crumbs = [{ label: t("title"), href: "/agreement" }, { label: t("sign.title") }];
  const parts = { current, document, mandate, company, vendor };
  return (
    <>
      <PageHeader title={t("sign.title")} lead={t("sign.lead", { company, vendor })} breadcrumbs={crumbs} />
      <SignDocument {...parts} person={session.name} {...ways} />
    </>
  );
}
