import type { Day } from "@/lib/date/day";
import type { MeasureShape } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { isRule, partsOfEdition } from "@/lib/edition/parts";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import type { ActivityFacts, Facts } from "@/lib/evaluate/facts/facts";
import { sampleActivity } from "@/lib/evaluate/facts/sample-activity";
import type { TraceOf } from "@/lib/evaluate/trace/trace";

/** A company without people or activity that has every business model an edition asks for. */
export const anybody = (edition: Edition): Facts => {
  const models = [...partsOfEdition(edition)].flatMap((part) =>
    isRule(part) && part.rule === "profile" ? (part.businessModels ?? []) : [],
  );
  return { partner: "anybody", businessModels: [...new Set(models)], agreement: null, people: [], activity: [] };
};

/** Every tag by which an edition tells activities of one measure apart. */
export const tagsOf = (edition: Edition, kind: string): string[] =>
  [...partsOfEdition(edition)].flatMap((part) =>
    "measure" in part && part.measure === kind && part.tagged ? [...part.tagged] : [],
  );

const mostEvents = 200;

const scaled: Readonly<Record<MeasureShape, (much: number) => number>> = {
  money: (much) => much,
  points: (much) => Math.ceil(much / 1_000),
  event: (much) => Math.min(mostEvents, Math.floor(much / 1_000_000)),
  reading: (much) => much,
};

/** What `much` makes of a measure: so many cents, a thousandth of it in points, a millionth in events. */
export const scaledAmount = (shape: MeasureShape, much: number): number => scaled[shape](much);

/**
 * Activity that meets a measure's `need`. Where it has none, `much` decides: so many cents, a thousandth of it in
 * points, a millionth in events.
 */
export const enoughOf = (node: TraceOf<"measure">, edition: Edition, on: Day, much: number): ActivityFacts[] => {
  const { measure: kind, need, id } = node;
  const shape = vocabularyOf(edition).measures.get(kind) ?? "event";
  const { currency } = edition;
  return sampleActivity(shape, {
    kind,
    id,
    on,
    amount: need || scaled[shape](much),
    currency,
    tags: tagsOf(edition, kind),
  });
};
