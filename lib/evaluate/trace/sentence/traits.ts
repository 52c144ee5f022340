import type { Profile, TraceOf } from "@/lib/evaluate/trace/trace";
import { countryName } from "@/lib/i18n/country";
import { nameIn, type SentenceWords } from "./words";

type Join = (some: readonly string[], words: SentenceWords) => string;

/** Business models, countries and sizes by the names a reader knows, as one list. */
export const traitsOf = (
  { businessModels = [], countries = [], sizes = [] }: Profile,
  words: SentenceWords,
  join: Join,
) => {
  const models = businessModels.map((one) => nameIn(words.edition.businessModels ?? [], one, words));
  const lands = countries.map((one) => countryName(one, words.locale));
  return [[...new Set(models)], lands, sizes]
    .filter(({ length }) => length > 0)
    .map((some) => join(some, words))
    .join(", ");
};

/** Of a company's traits, those that were asked for. */
export const profileOf = ({ asks, is }: TraceOf<"profile">): Profile => ({
  ...(asks.businessModels && { businessModels: is.businessModels ?? [] }),
  ...(asks.countries && { countries: is.countries ?? [] }),
  ...(asks.sizes && { sizes: is.sizes ?? [] }),
});
