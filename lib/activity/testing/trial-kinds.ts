import type { KindEntry } from "@/lib/activity/entry";

/** Kinds that only tests know, one of each shape and one of them confidential: what a real fourth kind would be. */
export const trialKinds = {
  "training-day": {
    shape: "points",
    fields: { customer: "absent", reference: "optional", evidence: "optional" },
    isConfidential: false,
    declaredBy: ["owner", "contributor"],
    duplicate: "month",
    customerWord: null,
    calledBy: "month",
    storedAs: { move: "training-day", figure: "training-day", assessment: "training-day" },
  },
  "joint-event": {
    shape: "event",
    fields: { customer: "optional", reference: "required", evidence: "optional" },
    isConfidential: false,
    declaredBy: ["owner", "contributor"],
    duplicate: "reference",
    customerWord: null,
    calledBy: "customer",
    storedAs: { move: "joint-event", figure: "joint-event", assessment: "joint-event" },
  },
  "support-revenue": {
    shape: "money",
    fields: { customer: "required", reference: "required", evidence: "optional" },
    isConfidential: true,
    declaredBy: ["owner", "finance"],
    duplicate: "reference-and-sign",
    customerWord: null,
    calledBy: "customer",
    storedAs: { move: "support-revenue", figure: "support-revenue", assessment: "support-revenue" },
  },
} as const satisfies Record<string, KindEntry>;

export type TrialKind = keyof typeof trialKinds;

type Words = Readonly<Record<TrialKind, Readonly<Record<string, string>>>>;

/** Their words, made from their key: enough to see that each is said where it belongs. */
const wordsOf = (kind: TrialKind): Record<string, string> => ({
  help: `${kind}: help`,
  declare: `${kind}: declare`,
  points: `${kind}: days`,
  "points-help": `${kind}: how many days`,
  amount: "{count, plural, one {# day} other {# days}}",
  title: `${kind}: {amount} in {months, number} months{isAverage, select, yes { on average} other {}}`,
  score: `${kind}: {amount} of {needed}`,
  record: `${kind}: {amount} on {on}`,
  enters: `${kind} begins to count{isNamed, select, yes { for {name}} other {}}`,
  leaves: `${kind} leaves{isNamed, select, yes { for {name}} other {}} ({on})`,
  remedy: `${kind}: declare more before {before}`,
  step: `${kind}: {amount} more`,
  "step-kind": `${kind} grows`,
  "step-amount": `${kind}: how much`,
  clause: `${kind} over twelve months`,
  "clause-amount": `${kind}: amount`,
  example: `${kind}: example`,
  assessment: `${kind}: a year`,
  assessed: `${kind}: {amount, number}`,
});

const kinds = Object.keys(trialKinds) as TrialKind[];

export const trialWords: Words = Object.fromEntries(kinds.map((kind) => [kind, wordsOf(kind)])) as Words;

export const trialNames: Readonly<Record<TrialKind, string>> = {
  "training-day": "Training days",
  "joint-event": "Joint events",
  "support-revenue": "Support revenue",
};
