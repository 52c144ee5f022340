import { isMonthly } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import { kindNames } from "@/lib/activity/names";
import { monthOf } from "@/lib/date/day";
import { localName } from "@/lib/i18n/names";
import { translator } from "@/lib/i18n/translate";
import { columnLabel } from "@/lib/import/label";
import type { ListTable } from "./table";

const fields = ["kind", "occurredOn", "amount", "currency", "points", "customer", "reference"] as const;

/** A company's activity. Its kind stands there by name and by its code, which is the same in every language; money in whole units. */
export const activityTable: ListTable<ListedActivity> = {
  columns: (locale) => {
    const t = translator(locale);
    const [kind = "", ...others] = fields.map((field) => columnLabel(field, locale));
    return [kind, t("sheet.columns.kind-code"), ...others, t("sheet.columns.state")];
  },
  cells: ({ kind, occurredOn, amountCents, currency, points, customer, reference, state }, locale) => [
    ...[localName(kindNames(kind), locale), kind],
    isMonthly(kind) ? monthOf(occurredOn) : { day: occurredOn },
    ...[amountCents === null ? "" : amountCents / 100, currency ?? "", points ?? "", customer, reference],
    translator(locale)(`terms.declaration-states.${state}`),
  ],
};
