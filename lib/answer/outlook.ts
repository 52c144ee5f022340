import { earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { redactCauses } from "@/lib/forecast/cause";
import { type OutlookChange, outlook } from "@/lib/forecast/outlook";
import { type KeyPerson, keyPeople } from "@/lib/plan/key-people";
import { replacementPlan } from "@/lib/plan/replacement";
import type { Route } from "@/lib/plan/route";
import type { QuestionGround, TimeBox } from "./question";
import { trimTrace } from "./trimmed";

export type OutlookQuestion = QuestionGround & { kind: "outlook" };

/** A key person, with the replacement plan; null where there was no time left to look for one. */
type OutlookPerson = KeyPerson & { way: Route | null };

export type OutlookAnswer = { tier: string; trace: Trace; changes: OutlookChange[]; keystones: OutlookPerson[] };

/** What may be spent on replacement plans, in milliseconds. */
const coverMs = 500;

const keystonesOf = ({ edition, facts, on }: QuestionGround, timeBox: TimeBox): OutlookPerson[] => {
  const held = earnedTier(edition, facts, on);
  const people = keyPeople(edition, facts, on);
  const isOver = timeBox(coverMs);
  return people.map((lost) => ({
    ...lost,
    way: isOver() ? null : replacementPlan(edition, facts, on, { ...lost, held }, isOver),
  }));
};

/** The dates ahead, redacted for the reader. */
const datesAhead = ({ edition, facts, on, seeRevenue }: QuestionGround): Omit<OutlookAnswer, "keystones"> => {
  const { tier, trace } = evaluate(edition, facts, on);
  const changes = outlook(edition, facts, on);
  return {
    tier,
    trace: trimTrace(seeRevenue ? trace : redactRevenue(trace).trace).trace,
    changes: seeRevenue ? changes : changes.map((one) => ({ ...one, causes: redactCauses(one.causes) })),
  };
};

/** The dated risks ahead with today's records, and the key people. */
export const outlookAnswer = (question: OutlookQuestion, timeBox: TimeBox): OutlookAnswer => ({
  ...datesAhead(question),
  keystones: keystonesOf(question, timeBox),
});
