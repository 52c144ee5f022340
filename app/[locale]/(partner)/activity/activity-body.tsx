import { useTranslations } from "next-intl";
import { ActivityExample } from "@/components/activity/activity-example";
import { ActivityItem } from "@/components/activity/activity-item";
import { EmptyState } from "@/components/layout/empty-state";
import type { ActivityList } from "@/db/queries/activity/list";
import { ActivityFilterBar } from "./activity-filter-bar";
import type { Chosen } from "./filter";
import { MonthsDue } from "./months-due";

export function ActivityBody({ list, filter }: { list: ActivityList; filter: Chosen }) {
  const t = useTranslations("activity");
  if (list.isEmpty) {
    const body = t(list.may.declare.length > 0 ? "empty.body" : "empty.read-only");
    return <EmptyState title={t("empty.title")} body={body} example={<ActivityExample of={list.kinds} />} />;
  }
  return (
    <>
      <MonthsDue months={list.monthsDue} />
      <ActivityFilterBar kinds={list.kinds} filter={filter} />
      {list.activities.length === 0 ? <p className="py-6">{t("no-match")}</p> : null}
      <ul aria-label={t("list-label")} className="border-rule border-t">
        {list.activities.map((activity) => (
          <ActivityItem key={activity.id} activity={activity} />
        ))}
      </ul>
    </>
  );
}
