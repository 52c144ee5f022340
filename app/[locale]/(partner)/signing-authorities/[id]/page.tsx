import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { listMandates } from "@/db/queries/mandate/list";
import { requirePageActor } from "@/lib/server/session";
import { EditMandateForm } from "./edit-mandate-form";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("mandate"))("form.edit-title") });

export default async function EditMandatePage({ params }: Props) {
  const [{ id }, { actor }, t] = await Promise.all([params, requirePageActor("partner"), getTranslations("mandate")]);
  const mandate = (await listMandates(actor)).mandates.find((one) => one.id === id);
  if (!mandate?.may.edit) notFound();
  const crumbs = [{ label: t("title"), href: "/signing-authorities" }, { label: t("form.edit-title") }];
  const lead = mandate.reasonNote ?? t("form.lead");
  return (
    <>
      <PageHeader title={t("form.edit-title")} lead={lead} breadcrumbs={crumbs} />
      <EditMandateForm mandate={mandate} draftKey={`mandate:${mandate.id}:${mandate.rowVersion}`} />
    </>
  );
}
