import type { Day } from "@/lib/dates";
import type { Edition } from "./edition";
import { evaluate } from "./evaluate";
import type { ActivityFacts, Facts } from "./facts";
import { everyNode } from "./selectors";

/**
 * Facts for a reader who may not see licence revenue: its orders are gone, and where they meet a requirement on that
 * day, one order of just the amount that is needed stands for them all. The levels stay; no amount of the company's is
 * told. Source: SECURITY, "Revenue only to those who may see it: page, payload, export".
 */
export const concealRevenueFacts = (edition: Edition, facts: Facts, on: Day): Facts => {
  const { trace } = evaluate(edition, facts, on);
  const met = everyNode(trace).flatMap((node) =>
    node.kind === "measure" && node.measure === "licence-revenue" && node.isMet ? [node.need] : [],
  );
  const standIn: ActivityFacts[] =
    met.length === 0
      ? []
      : [
          {
            id: "licence-revenue-withheld",
            kind: "licence-revenue",
            bookedOn: on,
            amountCents: Math.max(...met),
            currency: edition.currency,
            status: "verified",
          },
        ];
  return { ...facts, activity: [...facts.activity.filter(({ kind }) => kind !== "licence-revenue"), ...standIn] };
};
