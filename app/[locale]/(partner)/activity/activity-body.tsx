import { useTranslations } from "next-intl";
import { ActivityExample } from "@/components/activity/activity-example";
import { ActivityItem } from "@/components/activity/activity-item";
import { ImportLink } from "@/components/import/import-link";
import { EmptyState } from "@/components/layout/empty-state";
import { ExportLinks } from "@/components/list/export-links";
import type { ActivityList } from "@/db/queries/activity/list";
import { ActivityFilterBar } from "./activity-filter-bar";
import type { Chosen } from "./filter";
import { MonthsDue } from "./months-due";

export function ActivityBody({ list, filter }: { list: ActivityList; filter: Chosen }) {
  const t = useTranslations("activity");
  if (list.isEmpty) {
    const body = t(list.may.declare.length > 0 ? "empty.body" : "empty.read-only");
    const action = list.may.declare.length > 0 ? <ImportLink kind="activity" /> : undefined;
    const example = <ActivityExample of={list.kinds} />;
    return <EmptyState title={t("empty.title")} body={body} action={action} example={example} />;
  }
  return (
    <>
      {list.may.declare.length > 0 ? (
        <p className="mb-4">
          <ImportLink kind="activity" />
        </p>
      ) : null}
      <MonthsDue months={list.monthsDue} />
      <ActivityFilterBar kinds={list.kinds} filter={filter} />
      {list.activities.length === 0 ? <p className="py-6">{t("no-match")}</p> : null}
      <ul aria-label={t("list-label")} className="border-rule border-t">
        {list.activities.map((activity) => (
          <ActivityItem key={activity.id} activity={activity} />
        ))}
      </ul>
      <ExportLinks list="activity" {...filter} />
    </>
  );
}
