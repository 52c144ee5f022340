import { getTranslations } from "next-intl/server";
import { StillComputing } from "@/components/evaluate/still-computing";
import { getSuccession } from "@/db/queries/mandate/succession";
import { listHistory } from "@/db/queries/partner/history";
import { getProgress } from "@/db/queries/tier/progress";
import type { Locale } from "@/lib/i18n/locale";
import { soon } from "@/lib/server/page";
import { requirePageActor } from "@/lib/server/session";
import { ProgressBody } from "./progress-body";

export const generateMetadata = async () => ({ title: (await getTranslations("progress"))("title") });

export default async function ProgressPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const [{ locale }, { actor }] = await Promise.all([params, requirePageActor("partner")]);
  const id = actor.partnerId ?? "";
  const [progress, history, missing, t] = await Promise.all([
    soon(getProgress(actor, id)),
    listHistory(actor, id, undefined, 6),
    getSuccession(actor),
    getTranslations("progress"),
  ]);
  if (typeof progress === "string") return <StillComputing title={t("title")} state={progress} />;
  return <ProgressBody progress={progress} history={history} missing={missing} locale={locale} />;
}
