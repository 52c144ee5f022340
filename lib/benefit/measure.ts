import type { Benefit } from "@/lib/benefit/benefit";

type Measure = Benefit["measure"];

/**
 * Whether two amounts can be added up: cents of one currency, percent, or units of one kind. A unit whose name changed in
 * one language only was corrected; with a new name in every language it is another unit.
 */
export const isSameMeasure = (one: Measure, other: Measure): boolean => {
  if (one.of === "money") return other.of === "money" && one.currency === other.currency;
  if (one.of === "units")
    return other.of === "units" && (one.name.fr === other.name.fr || one.name.en === other.name.en);
  return one.of === other.of;
};
