import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { listMandates, listOtherSignatories } from "@/db/queries/mandate/list";
import { requirePageActor } from "@/lib/server/session";
import { DelegateMandateForm } from "./delegate-mandate-form";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("mandate"))("delegate.title") });

export default async function DelegatePage({ params }: Props) {
  const [{ id }, { actor }, t] = await Promise.all([params, requirePageActor("partner"), getTranslations("mandate")]);
  const mandate = (await listMandates(actor)).mandates.find((one) => one.id === id);
  if (!mandate?.may.delegate) notFound();
  const colleagues = await listOtherSignatories(actor);
  const crumbs = [{ label: t("title"), href: "/signing-authorities" }, { label: t("delegate.title") }];
  const invite = <ButtonLink href="/agreement/signatory">{t("delegate.invite")}</ButtonLink>;
  return (
    <>
      <PageHeader title={t("delegate.title")} lead={t("delegate.lead")} breadcrumbs={crumbs} />
      {colleagues.length > 0 ? (
        <DelegateMandateForm parent={mandate} colleagues={colleagues} />
      ) : (
        <EmptyState title={t("delegate.nobody")} body={t("delegate.nobody-body")} action={invite} />
      )}
    </>
  );
}
