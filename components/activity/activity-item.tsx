import { useLocale, useTranslations } from "next-intl";
import { ActivityMeasure } from "@/components/activity/activity-measure";
import { useActivityName } from "@/components/activity/activity-name";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { Link } from "@/components/ui/link";
import { kindEntry } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import { activityWhenText } from "@/lib/activity/when";

/** One activity of the list: what, when, how much, and its state. */
export function ActivityItem({ activity }: { activity: ListedActivity }) {
  const terms = useTranslations("terms");
  const locale = useLocale();
  const t = useTranslations("activity.correction");
  const { id, kind, occurredOn, customer, reference, corrects, state } = activity;
  const name = useActivityName(activity);
  const isCalledByMonth = kindEntry(kind).calledBy === "month";
  const when = activityWhenText(kind, occurredOn, locale);
  return (
    <li className="list-row gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid gap-0.5">
        <Link href={`/activity/${id}`} className="row-link justify-self-start" translate="no">
          {name}
        </Link>
        <span className="text-soft text-sm">
          {[
            corrects ? t("mark") : "",
            terms(`activity-kinds.${kind}`),
            isCalledByMonth ? reference : when,
            customer ? reference : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-6 sm:justify-end">
        <ActivityMeasure activity={activity} />
        <span className="sm:w-52">
          <DeclarationLabel state={state} />
        </span>
      </div>
    </li>
  );
}
