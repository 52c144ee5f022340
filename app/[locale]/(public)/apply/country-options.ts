import { countries } from "@/lib/application/country";
import type { Locale } from "@/lib/i18n/locale";

/** France first, then every country by its name in the reader's language. Named on the server: browsers differ. */
export const countryOptions = (locale: Locale): { value: string; label: string }[] => {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const all = countries.map((value) => ({ value, label: names.of(value) ?? value }));
  const order = new Intl.Collator(locale);
  return all.sort((a, b) => Number(b.value === "FR") - Number(a.value === "FR") || order.compare(a.label, b.label));
};
