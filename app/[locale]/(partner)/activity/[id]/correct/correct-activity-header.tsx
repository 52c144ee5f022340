import { useTranslations } from "next-intl";
import { ActivityMeasure } from "@/components/activity/activity-measure";
import { useActivityName } from "@/components/activity/activity-name";
import { PageHeader } from "@/components/layout/page-header";
import type { ActivityView } from "@/db/queries/activity/list";
import { correctedTotal } from "@/lib/activity/correction";

/** What is corrected, and what it comes to today. */
export function CorrectActivityHeader({ activity }: { activity: ActivityView }) {
  const t = useTranslations("activity");
  const name = useActivityName(activity);
  return (
    <>
      <PageHeader
        title={t("correction.title")}
        lead={t("correction.lead")}
        breadcrumbs={[
          { label: t("title"), href: "/activity" },
          { label: name, href: `/activity/${activity.id}` },
          { label: t("correction.mark") },
        ]}
      />
      <p className="flex flex-wrap items-baseline gap-x-3 pb-6">
        <span className="font-semibold">{name}</span>
        <span className="text-soft">{t("correction.now")}</span>
        <ActivityMeasure activity={correctedTotal(activity, activity.corrections)} />
      </p>
    </>
  );
}
