import type { Facts } from "@/lib/evaluate/facts/facts";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import { type EffectChange, effectOf } from "@/lib/forecast/effect";
import type { QuestionGround } from "./question";
import { trimTrace } from "./trimmed";

/** What a change of the records would change; `after` are the facts with it. */
export type EffectQuestion = QuestionGround & { kind: "effect"; after: Facts };

export type EffectAnswer = { changes: EffectChange[] };

export const effectAnswer = ({ edition, facts, after, on, seeRevenue }: EffectQuestion): EffectAnswer => ({
  changes: effectOf(edition, facts, after, on).map((change) => ({
    ...change,
    unmet: change.unmet.map((node) => trimTrace(seeRevenue ? node : redactRevenue(node).trace).trace),
  })),
});
