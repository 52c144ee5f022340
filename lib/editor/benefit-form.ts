import { z } from "zod";
import { parseWhole } from "@/lib/activity/amount";
import { typedAmountOf } from "@/lib/benefit/amount-text";
import {
  type Benefit,
  type BenefitGrant,
  benefitGivings,
  benefitKinds,
  benefitMeasures,
  benefitPeriods,
  demotionEffects,
  mostAmount,
} from "@/lib/benefit/benefit";
import { slug } from "@/lib/edition/clause";
import type { FieldCode } from "@/lib/form/fault";
import { alwaysPresent, optionalLine, optionalLines, requiredLine, requiredLines } from "@/lib/form/field";
import type { Locale } from "@/lib/i18n/locale";
import { parseAmountCents } from "@/lib/money";

const typedGrant = z.strictObject({
  tier: z.string().max(60),
  competency: z.string().max(60),
  businessModel: z.string().max(60),
  amount: optionalLine(30),
});
type TypedGrant = z.output<typeof typedGrant>;

/** A benefit as it is typed in the edition editor: what is left empty is "". `place` is its place in the list, -1 for a new one. */
const typedBenefit = z.strictObject({
  id: slug,
  rowVersion: z.int({ error: "stale" }).min(1, "stale"),
  place: z.int().min(-1).max(100),
  kind: z.enum(benefitKinds, { error: "required" }),
  fr: requiredLine(80),
  en: requiredLine(80),
  descriptionFr: requiredLines(600),
  descriptionEn: requiredLines(600),
  measure: z.enum(benefitMeasures, { error: "required" }),
  currency: optionalLine(3),
  unitFr: optionalLine(60),
  unitEn: optionalLine(60),
  unitOneFr: optionalLine(60),
  unitOneEn: optionalLine(60),
  period: z.enum(benefitPeriods, { error: "required" }),
  grants: z.array(typedGrant).max(20),
  giving: z.enum(benefitGivings, { error: "required" }),
  evidenceFr: optionalLines(300),
  evidenceEn: optionalLines(300),
  validMonths: optionalLine(5),
  demotion: z.enum(demotionEffects, { error: "required" }),
  days: optionalLine(6),
});
type Typed = z.output<typeof typedBenefit>;

type Fault = readonly [path: (string | number)[], code: FieldCode];

const isBlank = ({ tier, competency, businessModel, amount }: TypedGrant): boolean =>
  [tier, competency, businessModel, amount].every((text) => text === "");

const wholeIn = (text: string, most: number): number | null => {
  const read = parseWhole(text);
  return read !== null && read >= 1 && read <= most ? read : null;
};

const readAmount = (measure: Typed["measure"], text: string): number | null => {
  if (measure !== "money") return wholeIn(text, measure === "percent" ? 100 : mostAmount);
  const cents = parseAmountCents(text);
  return cents !== null && cents >= 1 && cents <= mostAmount ? cents : null;
};

const grantFaults = ({ grants, measure }: Typed): Fault[] => {
  if (grants.every(isBlank)) return [[["grants", 0, "tier"], "required"]];
  return grants.flatMap((one, i): Fault[] => {
    if (isBlank(one)) return [];
    const isNobody = one.tier === "" && one.competency === "" && one.businessModel === "";
    const amount = ["grants", i, "amount"];
    return [
      ...(isNobody ? [[["grants", i, "tier"], "required"] as Fault] : []),
      ...(measure !== "none" && one.amount === "" ? [[amount, "required"] as Fault] : []),
      ...(measure !== "none" && one.amount !== "" && readAmount(measure, one.amount) === null
        ? [[amount, measure === "money" ? "amount-impossible" : "number-needed"] as Fault]
        : []),
    ];
  });
};

/** Both languages or none. */
const pairFaults = (typed: Typed, fr: keyof Typed, en: keyof Typed): Fault[] =>
  (typed[fr] === "") === (typed[en] === "") ? [] : [[[typed[fr] === "" ? fr : en], "required"]];

const otherFaults = (typed: Typed): Fault[] => {
  const { measure, currency, unitFr, unitEn, giving, validMonths, demotion, days } = typed;
  return [
    ...(measure === "money" && !/^[A-Z]{3}$/.test(currency) ? [[["currency"], "format"] as Fault] : []),
    ...(measure === "units" && unitFr === "" ? [[["unitFr"], "required"] as Fault] : []),
    ...(measure === "units" && unitEn === "" ? [[["unitEn"], "required"] as Fault] : []),
    ...pairFaults(typed, "unitOneFr", "unitOneEn"),
    ...pairFaults(typed, "evidenceFr", "evidenceEn"),
    ...(validMonths !== "" && wholeIn(validMonths, 120) === null ? [[["validMonths"], "number-needed"] as Fault] : []),
    ...(demotion === "keeps-days" && wholeIn(days, 3_650) === null ? [[["days"], "number-needed"] as Fault] : []),
    ...(demotion === "keeps-allocated" && giving === "at-once" ? [[["demotion"], "needs-request"] as Fault] : []),
  ];
};

const validate = (typed: Typed, context: z.RefinementCtx): void => {
  if (!typedBenefit.safeParse(typed).success) return;
  for (const [path, message] of [...grantFaults(typed), ...otherFaults(typed)])
    context.addIssue({ code: "custom", path: [...path], message });
};

const measureIn = (typed: Typed): Benefit["measure"] => {
  const { measure: of, currency, unitFr: fr, unitEn: en, unitOneFr, unitOneEn, period } = typed;
  if (of === "money") return { of, currency, period };
  const one = unitOneFr === "" ? {} : { one: { fr: unitOneFr, en: unitOneEn } };
  return of === "units" ? { of, name: { fr, en }, ...one, period } : { of };
};

const demotionIn = ({ demotion: effect, days }: Typed): Benefit["demotion"] =>
  effect === "keeps-days" ? { effect, days: wholeIn(days, 3_650) ?? 1 } : { effect };

const grantIn = ({ tier, competency, businessModel, amount }: TypedGrant, measure: Typed["measure"]): BenefitGrant => ({
  tier: tier || null,
  competency: competency || null,
  businessModel: businessModel || null,
  amount: measure === "none" ? null : readAmount(measure, amount),
  source: "assumption",
});

/** A benefit of a draft, set as a whole; `place` null for a new one. Its id is made by the editor and never changes. */
export type SetBenefit = {
  id: string;
  rowVersion: number;
  place: number | null;
  benefit: Omit<Benefit, "id">;
  /** The line of the form that each grant was typed on. */
  lines: number[];
};

const toBenefit = (typed: Typed): SetBenefit => {
  const { id, rowVersion, place, kind, fr, en, giving, validMonths, grants } = typed;
  const lines = grants.flatMap((one, i) => (isBlank(one) ? [] : [i]));
  const isAsked = typed.evidenceFr !== "";
  return {
    ...{ id, rowVersion, place: place < 0 ? null : place, lines },
    benefit: {
      ...{ kind, name: { fr, en }, description: { fr: typed.descriptionFr, en: typed.descriptionEn } },
      measure: measureIn(typed),
      grants: grants.filter((one) => !isBlank(one)).map((one) => grantIn(one, typed.measure)),
      giving,
      evidence: isAsked ? { fr: typed.evidenceFr, en: typed.evidenceEn } : null,
      validMonths: validMonths === "" ? null : wholeIn(validMonths, 120),
      demotion: demotionIn(typed),
      source: "assumption",
    },
  };
};

export type BenefitValues = z.input<typeof typedBenefit>;

const unitsHidden = { unitFr: "", unitEn: "", unitOneFr: "", unitOneEn: "" };
const askingHidden = { evidenceFr: "", evidenceEn: "", validMonths: "" };

/** What the form does not show for this measure, giving or demotion says nothing, whatever was typed before. */
const shownOf = (typed: BenefitValues): BenefitValues => {
  // What is no form of ours is the schema's to refuse.
  if (typeof typed !== "object" || typed === null) return typed;
  const { measure, giving, demotion, grants } = typed;
  return {
    ...typed,
    ...(measure === "money" ? {} : { currency: "" }),
    ...(measure === "units" ? {} : unitsHidden),
    ...(measure === "none" && Array.isArray(grants) ? { grants: grants.map((one) => ({ ...one, amount: "" })) } : {}),
    ...(giving === "at-once" ? askingHidden : {}),
    ...(demotion === "keeps-days" ? {} : { days: "" }),
  };
};

/** The form of a benefit: texts in, data out. Faults are told at their fields. */
export const setBenefitForm = z
  .preprocess(shownOf, typedBenefit.superRefine(validate, alwaysPresent))
  .transform(toBenefit);

const blank: TypedGrant = { tier: "", competency: "", businessModel: "", amount: "" };

const unitValues = (measure: Benefit["measure"]) => {
  const { name, one } = measure.of === "units" ? measure : { name: undefined, one: undefined };
  return {
    ...{ unitFr: name?.fr ?? "", unitEn: name?.en ?? "" },
    ...{ unitOneFr: one?.fr ?? "", unitOneEn: one?.en ?? "" },
  };
};

/** A benefit as its form begins with it, with two empty lines to add to; without one, an empty form. */
export const benefitValues = (
  row: { id: string; rowVersion: number },
  place: number,
  benefit: Benefit | null,
  locale: Locale,
  currency: string,
): BenefitValues => {
  const measure = benefit?.measure ?? { of: "none" as const };
  return {
    ...{ ...row, place, kind: benefit?.kind ?? "discount", fr: benefit?.name.fr ?? "", en: benefit?.name.en ?? "" },
    ...{ descriptionFr: benefit?.description.fr ?? "", descriptionEn: benefit?.description.en ?? "" },
    ...{ measure: measure.of, currency: measure.of === "money" ? measure.currency : currency },
    ...unitValues(measure),
    period: "period" in measure ? measure.period : "year",
    grants: [
      ...(benefit?.grants ?? []).map((one) => ({
        tier: one.tier ?? "",
        competency: one.competency ?? "",
        businessModel: one.businessModel ?? "",
        amount: typedAmountOf({ measure }, one.amount, locale),
      })),
      blank,
      blank,
    ].slice(0, 20),
    giving: benefit?.giving ?? "at-once",
    ...{ evidenceFr: benefit?.evidence?.fr ?? "", evidenceEn: benefit?.evidence?.en ?? "" },
    validMonths: benefit?.validMonths ? String(benefit.validMonths) : "",
    demotion: benefit?.demotion.effect ?? "stops",
    days: benefit?.demotion.effect === "keeps-days" ? String(benefit.demotion.days) : "",
  };
};
