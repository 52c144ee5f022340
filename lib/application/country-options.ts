import { countries } from "@/lib/application/country";
import { countryName } from "@/lib/i18n/country";
import { collator } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";

/** France first, then every country by its name in the reader's language. Named on the server: browsers differ. */
export const countryOptions = (locale: Locale): { value: string; label: string }[] => {
  const all = countries.map((value) => ({ value, label: countryName(value, locale) }));
  const order = collator(locale);
  return all.sort((a, b) => Number(b.value === "FR") - Number(a.value === "FR") || order.compare(a.label, b.label));
};
