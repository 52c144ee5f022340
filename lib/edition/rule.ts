import { z } from "zod";
import {
  type AgreementRule,
  competencyKinds,
  type Head,
  type HeldRule,
  leafRules,
  type MeasureRule,
  type OfWhomRule,
  type PathsRule,
  type PeopleRule,
  type ProfileRule,
  type RolesRule,
} from "@/lib/edition/leaf-rule";
import { atMost, count, credentialClause, head, measured } from "./clause";

/** All of the rules, any of them, or at least `count` of them. */
export type GroupRule = Head &
  ({ rule: "all" | "any"; rules: Rule[] } | { rule: "at-least"; count: number; rules: Rule[] });
/** Asks for `asks` only where `when` is met; elsewhere the rule does not apply, and groups do not count it. */
export type IfRule = Head & { rule: "if"; when: Rule; asks: Rule };
/** Met if `asks` was met on some day of the last n months: addMonths(D, -n) < day <= D. */
export type LatelyRule = Head & { rule: "lately"; months: number; asks: Rule };
/** Met if a quantity reaches a number. */
export type ScoreRule = Head & { rule: "score"; quantity: Quantity; atLeast: number };

/** What a tier or a competency may ask for: plain data, and rules may be nested to any depth. */
export type Rule =
  | PeopleRule
  | RolesRule
  | MeasureRule
  | HeldRule
  | AgreementRule
  | ProfileRule
  | PathsRule
  | GroupRule
  | IfRule
  | LatelyRule
  | ScoreRule;

/** A sum over a window, or the latest reading in it. */
export type MeasureQuantity = Head &
  Pick<MeasureRule, "measure" | "over" | "tagged"> & { quantity: "measure"; as: "sum" | "latest" };
/** How many people hold a credential. */
export type PeopleQuantity = Head & Omit<OfWhomRule, "count" | keyof Head> & { quantity: "people" };
/** How many competencies of a kind are held. */
export type HeldQuantity = Head & Pick<HeldRule, "kind" | "among"> & { quantity: "held" };
type ConstantQuantity = Head & { quantity: "constant"; value: number };
/** `weight` for every full `per`, no more than `cap`: value * weight / per, rounded down. */
type WeightedQuantity = Head & {
  quantity: "weighted";
  of: Quantity;
  weight: number;
  per: number;
  cap?: number | undefined;
};
type SumQuantity = Head & { quantity: "sum"; of: Quantity[]; cap?: number | undefined };
/** The product of all, divided by `per` and rounded down: a multiplier of 1.5 is 150, with 100 in `per`. */
type ProductQuantity = Head & { quantity: "product"; of: Quantity[]; per: number; cap?: number | undefined };
/** The quantity `gives` where the rule is met, the number `otherwise` where it is not. */
export type OnlyIfQuantity = Head & { quantity: "only-if"; rule: Rule; gives: Quantity; otherwise: number };

/** A whole number computed from the facts. Every step rounds down, so that every machine gives the same answer. */
export type Quantity =
  | MeasureQuantity
  | PeopleQuantity
  | HeldQuantity
  | ConstantQuantity
  | WeightedQuantity
  | SumQuantity
  | ProductQuantity
  | OnlyIfQuantity;

const rules: z.ZodType<Rule[]> = z.lazy(() => z.array(ruleSchema).min(1));
const rule: z.ZodType<Rule> = z.lazy(() => ruleSchema);
const quantity: z.ZodType<Quantity> = z.lazy(() => quantitySchema);
const several: z.ZodType<Quantity[]> = z.lazy(() => z.array(quantitySchema).min(1));
const factor = z.int().min(0).max(1_000_000_000);
const cap = atMost.optional();

export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    ...leafRules,
    z.strictObject({ ...head, rule: z.enum(["all", "any"]), rules }),
    z.strictObject({ ...head, rule: z.literal("at-least"), count, rules }),
    z.strictObject({ ...head, rule: z.literal("if"), when: rule, asks: rule }),
    z.strictObject({ ...head, rule: z.literal("lately"), months: count, asks: rule }),
    z.strictObject({ ...head, rule: z.literal("score"), quantity, atLeast: atMost }),
  ]),
);

const quantitySchema: z.ZodType<Quantity> = z.lazy(() =>
  z.union([
    z.strictObject({ ...head, quantity: z.literal("measure"), ...measured, as: z.enum(["sum", "latest"]) }),
    z.strictObject({ ...head, quantity: z.literal("people"), ...credentialClause }),
    z.strictObject({
      ...head,
      quantity: z.literal("held"),
      kind: z.enum(competencyKinds),
      among: z.array(z.string()).min(1).optional(),
    }),
    z.strictObject({ ...head, quantity: z.literal("constant"), value: factor }),
    z.strictObject({ ...head, quantity: z.literal("weighted"), of: quantity, weight: factor, per: count, cap }),
    z.strictObject({ ...head, quantity: z.literal("sum"), of: several, cap }),
    z.strictObject({ ...head, quantity: z.literal("product"), of: several, per: count, cap }),
    z.strictObject({ ...head, quantity: z.literal("only-if"), rule, gives: quantity, otherwise: factor }),
  ]),
);
