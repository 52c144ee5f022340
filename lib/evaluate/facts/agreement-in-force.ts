import type { Day } from "@/lib/date/day";
import type { Facts } from "@/lib/evaluate/facts/facts";

/** Whether a company's agreement is in force on a day: from `inForceOn`, until the day before `endsOn` where it has one. */
export const isInForceOn = (agreement: Facts["agreement"], day: Day): boolean =>
  agreement !== null && agreement.inForceOn <= day && (agreement.endsOn === null || day < agreement.endsOn);
