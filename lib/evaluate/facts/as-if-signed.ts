import type { Day } from "@/lib/date/day";
import { isInForceOn } from "@/lib/evaluate/facts/agreement-in-force";
import type { Facts } from "@/lib/evaluate/facts/facts";

/** The facts of a company as if it had signed: with an agreement from that day on, or unchanged where one is in force already. */
export const asIfSigned = (facts: Facts, on: Day): Facts =>
  isInForceOn(facts.agreement, on) ? facts : { ...facts, agreement: { inForceOn: on, endsOn: null } };
