import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { listDeclarableKinds } from "@/db/queries/activity/kinds";
import { saidKind } from "@/lib/activity/kind";
import { choiceIn, type Query } from "@/lib/form/query";
import { requirePartnerId } from "@/lib/partner/own";
import { requirePageActor } from "@/lib/server/session";
import { DeclareActivityForm } from "./declare-activity-form";
import { KindChoice } from "./kind-choice";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("activity"))("declare"),
});

export default async function NewActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor }, query, t, words] = await Promise.all([
    requirePageActor("partner"),
    searchParams,
    getTranslations("activity"),
    getTranslations("kinds"),
  ]);
  const { kinds: offered, currencies } = await listDeclarableKinds(actor, requirePartnerId(actor));
  const kinds = offered.map(({ kind }) => kind);
  const kind = kinds.length === 1 ? kinds[0] : choiceIn(query, "kind", kinds);
  const form = offered.find((one) => one.kind === kind);
  if (kinds.length === 0) notFound();
  return (
    <>
      <PageHeader
        title={kind ? words(`${saidKind(kind)}.declare`) : t("new.choose")}
        breadcrumbs={[{ label: t("title"), href: "/activity" }, { label: t("declare") }]}
      />
      {form ? <DeclareActivityForm {...{ form, currencies }} today={actor.today} /> : null}
      <KindChoice kinds={kinds} chosen={kind} />
    </>
  );
}
