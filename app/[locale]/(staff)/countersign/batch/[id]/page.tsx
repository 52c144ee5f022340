import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { RefreshWhile } from "@/components/live/refresh-while";
import { readingLanguage } from "@/lib/agreement/text/language";
import type { Locale } from "@/lib/i18n/locale";
import { openBatch } from "@/lib/server/agreement/batch/page";
import { waysToSign } from "@/lib/server/auth/factor/ways";
import { orNotFound, requireId } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { BatchItems } from "./batch-items";
import { BatchProgress } from "./batch-progress";
import { ConfirmBatch } from "./confirm-batch";

type Props = { params: Promise<{ locale: Locale; id: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("batch"))("title") });

export default async function BatchPage({ params }: Props) {
  const [query, { actor, session }] = await Promise.all([params, requirePageActor("staff")]);
  const [page, ways, t] = await Promise.all([
    orNotFound(openBatch(actor, requireId(query))),
    waysToSign(actor, session),
    getTranslations("batch"),
  ]);
  const crumbs = [{ label: t("title"), href: "/countersign/batch" }, { label: page.batch.id.slice(0, 8) }];
  const count = page.batch.items.length;
  const lead = page.batch.confirmedAt ? undefined : t("list-lead");
  return (
    <>
      <RefreshWhile isRunning={page.isRunning} />
      <PageHeader title={t("list", { count })} lead={lead} breadcrumbs={crumbs} />
      <BatchProgress page={page} />
      <ConfirmBatch page={page} ways={ways} language={readingLanguage(undefined, query.locale)} />
      <BatchItems page={page} />
    </>
  );
}
