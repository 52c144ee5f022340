import type { ActivityColumns } from "@/lib/activity/facts";
import type { ActivityValues, EditedActivityValues } from "@/lib/activity/form";
import { type ActivityKind, isMonthly } from "@/lib/activity/kind";
import { monthOf } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";

/** Cents as a person types them, with the decimal mark of the language and no thousands: 1250050 is "12500,50" in fr. */
export const amountText = (amountCents: number, locale: Locale): string => {
  const cents = Math.abs(amountCents);
  const text = `${Math.floor(cents / 100)}${writing[locale].decimalMark}${String(cents % 100).padStart(2, "0")}`;
  return amountCents < 0 ? `-${text}` : text;
};

/** An activity as the values of its form; absent values are "". */
export const activityFormValues = (
  { kind, ...facts }: Omit<ActivityColumns, "currency"> & { kind: ActivityKind },
  locale: Locale,
): EditedActivityValues => ({
  kind,
  occurredOn: isMonthly(kind) ? monthOf(facts.occurredOn) : facts.occurredOn,
  amount: facts.amountCents === null ? "" : amountText(facts.amountCents, locale),
  points: facts.points === null ? "" : String(facts.points),
  customer: facts.customer,
  reference: facts.reference,
  proofFileId: facts.proofFileId ?? "",
});

/** The values of an empty form for one kind. */
export const emptyActivity = (kind: ActivityKind, locale: Locale): ActivityValues => ({
  kind,
  occurredOn: "",
  amount: "",
  points: "",
  customer: "",
  reference: "",
  proofFileId: "",
  contactName: "",
  contactEmail: "",
  contactLocale: locale,
});
