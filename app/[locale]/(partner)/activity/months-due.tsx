import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { MonthDue } from "@/lib/activity/month-due";
import { formatDay, formatMonth } from "@/lib/date/day";
import { pathWith } from "@/lib/form/query";

/** The months that can be declared now, and until when they are due; a late one is told, never refused. */
export function MonthsDue({ months }: { months: readonly MonthDue[] }) {
  const t = useTranslations("activity.month-due");
  const terms = useTranslations("terms");
  const locale = useLocale();
  if (months.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="grid gap-2 pb-4">
      {months.map(({ kind, month, dueOn, isLate }) => (
        <li
          key={kind}
          className={`flex flex-wrap items-baseline gap-x-4 border-l-2 px-4 py-3 ${isLate ? "border-risk bg-risk-wash" : "border-waiting bg-waiting-wash"}`}
        >
          <span>
            {t(isLate ? "late" : "due", {
              kind: terms(`activity-kinds.${kind}`),
              month: formatMonth(month, locale),
              on: formatDay(dueOn, locale),
            })}
          </span>
          <Link
            href={pathWith("/activity/new", { kind })}
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 sm:min-h-0"
          >
            {t("declare")}
          </Link>
        </li>
      ))}
    </ul>
  );
}
