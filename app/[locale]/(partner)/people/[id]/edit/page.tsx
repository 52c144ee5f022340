import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getPerson } from "@/db/queries/person/list";
import { isOneCompanyCounting } from "@/db/queries/person/shared";
import { idIn } from "@/lib/form/query";
import { personFormValues } from "@/lib/person/form-values";
import { requirePageActor } from "@/lib/server/session";
import { EditPersonForm } from "./edit-person-form";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("person"))("edit") });

export default async function EditPersonPage({ params }: Props) {
  const [{ actor }, query, t] = await Promise.all([requirePageActor("partner"), params, getTranslations("person")]);
  const [person, asksElsewhere] = [await getPerson(actor, idIn(query, "id")), await isOneCompanyCounting(actor)];
  if (!person?.may.edit) notFound();
  const { id, rowVersion, name } = person;
  const here = { label: name, href: `/people/${id}` };
  const defaults = { id, rowVersion, ...personFormValues(person) };
  return (
    <>
      <PageHeader
        title={t("edit-page.title", { name })}
        breadcrumbs={[{ label: t("title"), href: "/people" }, here, { label: t("edit") }]}
      />
      <EditPersonForm asksElsewhere={asksElsewhere} defaults={defaults} draftKey={`person:${id}`} />
    </>
  );
}
