import { type Day, monthsBefore } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { isRule, partsOfEdition } from "@/lib/edition/parts";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import type { ActivityFacts, Facts } from "@/lib/evaluate/facts/facts";
import type { TraceOf } from "@/lib/evaluate/trace/trace";

/** A company without people or activity that has every business model an edition asks for. */
export const anybody = (edition: Edition): Facts => {
  const models = [...partsOfEdition(edition)].flatMap((part) =>
    isRule(part) && part.rule === "profile" ? (part.businessModels ?? []) : [],
  );
  return { partner: "anybody", businessModels: [...new Set(models)], agreement: null, people: [], activity: [] };
};

/** Every tag by which an edition tells activities of one measure apart. */
const tagsOf = (edition: Edition, kind: string): string[] =>
  [...partsOfEdition(edition)].flatMap((part) =>
    "measure" in part && part.measure === kind && part.tagged ? [...part.tagged] : [],
  );

const status = "verified" as const;
const mostEvents = 200;

/**
 * Activity that meets a measure's `need`. Where it has none, `much` decides: so many cents, a thousandth of it in
 * points, a millionth in events.
 */
export const enoughOf = (node: TraceOf<"measure">, edition: Edition, on: Day, much: number): ActivityFacts[] => {
  const { measure: kind, need, id } = node;
  const tags = tagsOf(edition, kind);
  const one = (told: object, at = id) =>
    ({ id: at, kind, status, ...(tags.length > 0 && { tags }), ...told }) as ActivityFacts;
  switch (vocabularyOf(edition).measures.get(kind)) {
    case "money":
      return [one({ bookedOn: on, amountCents: need || much, currency: edition.currency })];
    case "points": {
      const points = need || Math.ceil(much / 1_000);
      return monthsBefore(on, 12).map((month) => one({ month, points }, `${id}-${month}`));
    }
    case "reading":
      return [one({ readOn: on, value: need || much })];
    default: {
      const count = need || Math.min(mostEvents, Math.floor(much / 1_000_000));
      return Array.from({ length: count }, (_, n) => one({ completedOn: on }, `${id}-${n}`));
    }
  }
};
