import type { Day } from "@/lib/date/day";
import type { Facts } from "@/lib/evaluate/facts/facts";

/** A company as it would be had it signed: the same facts where its agreement is in force that day. */
export const asIfSigned = (facts: Facts, on: Day): Facts => {
  const { agreement } = facts;
  const isInForce =
    agreement !== null && agreement.inForceOn <= on && (agreement.endsOn === null || on < agreement.endsOn);
  return isInForce ? facts : { ...facts, agreement: { inForceOn: on, endsOn: null } };
};
