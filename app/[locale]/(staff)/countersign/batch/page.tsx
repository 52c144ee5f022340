import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { batchAtMost } from "@/lib/agreement/signing/batch";
import { openCountersignList } from "@/lib/server/agreement/batch/page";
import { requirePageActor } from "@/lib/server/session";
import { BatchForm } from "./batch-form";
import { EarlierBatches } from "./earlier-batches";

export const generateMetadata = async () => ({ title: (await getTranslations("batch"))("title") });

export default async function CountersignSeveralPage() {
  const { actor } = await requirePageActor("staff");
  const [list, t, agreement] = await Promise.all([
    openCountersignList(actor),
    getTranslations("batch"),
    getTranslations("agreement.countersign"),
  ]);
  const crumbs = [{ label: agreement("title"), href: "/countersign" }, { label: t("title") }];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead", { most: batchAtMost })} breadcrumbs={crumbs} />
      {list.may.countersign ? <BatchForm rows={list.rows} /> : <p className="pb-10 text-soft">{t("not-you")}</p>}
      <EarlierBatches rows={list.batches} />
    </>
  );
}
