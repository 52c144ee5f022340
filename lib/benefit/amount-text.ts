import type { Benefit } from "@/lib/benefit/benefit";
import { numberFormat, pluralRules } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import { formatMoney } from "@/lib/money";

type Units = Extract<Benefit["measure"], { of: "units" }>;

const unitName = ({ name, one }: Units, amount: number, locale: Locale): string =>
  localName(one && pluralRules(locale).select(amount) === "one" ? one : name, locale);

/** An amount of a benefit in the reader's language, without its period; "" where the benefit has none. */
export const benefitAmountText = (
  { measure }: Pick<Benefit, "measure">,
  amount: number | null,
  locale: Locale,
): string => {
  if (amount === null) return "";
  switch (measure.of) {
    case "none":
      return "";
    case "money":
      return formatMoney({ amountCents: amount, currency: measure.currency }, locale);
    case "percent":
      return numberFormat(locale, { style: "percent" }).format(amount / 100);
    case "units":
      return `${numberFormat(locale).format(amount)} ${unitName(measure, amount, locale)}`;
  }
};

/** An amount as a form begins with it: money in whole units of its currency, with its cents. "" for none. */
export const typedAmountOf = ({ measure }: Pick<Benefit, "measure">, amount: number | null, locale: Locale): string =>
  amount === null
    ? ""
    : numberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 }).format(
        measure.of === "money" ? amount / 100 : amount,
      );
