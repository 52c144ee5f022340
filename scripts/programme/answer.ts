import { earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { factsSchemaOf } from "@/lib/evaluate/facts/schema";
import { forecast } from "@/lib/forecast/forecast";
import { keyPeople } from "@/lib/plan/key-people";
import { planRoutes } from "@/lib/plan/plan";
import type { Question } from "./arguments";
import type { Document } from "./documents";
import { faultText } from "./faults";

/** The answer to one document as JSON text, or its fault. */
type Answer = { text: string; fault: null } | { fault: string };

const ask = (question: Question, facts: Facts): unknown => {
  const { edition } = question;
  switch (question.verb) {
    case "evaluate":
      return (question.isBrief ? earnedTier : evaluate)(edition, facts, question.on);
    case "plan": {
      const until = performance.now() + question.seconds * 1_000;
      return planRoutes(edition, facts, question.on, question.to, () => performance.now() > until);
    }
    case "forecast":
      return { changes: forecast(edition, facts, question.from, question.until) };
    case "resilience":
      return { people: keyPeople(edition, facts, question.on) };
  }
};

/** Answers a question about one document. Never throws: every fault belongs to that document's line. */
export const answer = (document: Document, question: Question): Answer => {
  if (document.fault !== null) return { fault: document.fault };
  try {
    const parsed = factsSchemaOf(question.edition).safeParse(document.value);
    if (!parsed.success) return { fault: faultText(parsed.error.issues) };
    return { text: JSON.stringify(ask(question, parsed.data)), fault: null };
  } catch (error) {
    return { fault: `$: cannot be answered: ${error instanceof Error ? error.message : String(error)}` };
  }
};
