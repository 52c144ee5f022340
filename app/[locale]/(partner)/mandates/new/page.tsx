import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { can } from "@/lib/access";
import { requireActor } from "@/lib/server/session";
import { DeclareForm } from "./declare-form";

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("mandate"))("form.title") });

export default async function NewMandatePage({ params }: Props) {
  const [{ locale }, { actor }, t] = await Promise.all([params, requireActor("partner"), getTranslations("mandate")]);
  if (!can(actor, "mandate.declare", { partnerId: actor.partnerId ?? "" })) redirect(`/${locale}/mandates`);
  const crumbs = [{ label: t("title"), href: "/mandates" }, { label: t("form.title") }];
  return (
    <>
      <PageHeader title={t("form.title")} lead={t("form.lead")} breadcrumbs={crumbs} />
      <DeclareForm draftKey={`mandate:${actor.accountId}`} />
    </>
  );
}
