/** A formatter is made once for each tag and options and kept: making one takes longer than a hundred uses. */
const once = <O extends object, F>(make: (tag: string, options: O | undefined) => F) => {
  const known = new Map<string, F>();
  return (tag: string, options?: O): F => {
    const key = options ? `${tag} ${JSON.stringify(options)}` : tag;
    const found = known.get(key) ?? make(tag, options);
    known.set(key, found);
    return found;
  };
};

/** The formatters of a BCP 47 tag, such as "en-GB". Options are written in the code, never by a person: all are kept. */
export const dateFormat = once((tag, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
export const numberFormat = once((tag, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
export const listFormat = once((tag, options?: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
export const collator = once((tag, options?: Intl.CollatorOptions) => new Intl.Collator(tag, options));
export const pluralRules = once((tag, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options));
export const regionNames = once((tag) => new Intl.DisplayNames(tag, { type: "region" }));
const currencyNames = once((tag) => new Intl.DisplayNames(tag, { type: "currency" }));

/** A currency by its ISO 4217 code, as a reader of the language calls it; the code itself where it has no name. */
export const currencyName = (code: string, tag: string): string => currencyNames(tag).of(code) ?? code;

/** Whether a formatter can be made for a zone. Made anew each time: a person types the name. */
export const knowsTimeZone = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone }));
  } catch {
    return false;
  }
};
