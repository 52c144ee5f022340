import { z } from "zod";
import { customerWords, fieldUses } from "@/lib/activity/entry";
import { builtInKinds } from "@/lib/activity/kind";
import { activityShapes } from "@/lib/activity/shape";
import { annexes } from "@/lib/agreement/document/annex";
import { slug, slugPattern } from "@/lib/edition/clause";
import { optionalLine, requiredLine } from "@/lib/form/field";

const rowFields = { id: slug, rowVersion: z.int({ error: "stale" }).min(1, "stale") };
const names = { fr: requiredLine(80), en: requiredLine(80) };
/** The word of a kind or a model, of lower-case letters and digits with hyphens: "training-days". */
const word = requiredLine(40).pipe(z.string().regex(slugPattern, "edition-id"));
const use = z.enum(fieldUses);

/** No customer is asked to confirm. */
export const noCustomerWord = "none" as const;

/**
 * A kind of activity as its form tells it. What is counted is asked for points only; `isNew` says that the word may not be
 * taken yet.
 */
export const saveActivityKindSchema = z.strictObject({
  ...rowFields,
  isNew: z.boolean(),
  shape: z.enum(activityShapes),
  word,
  ...names,
  ...{ helpFr: optionalLine(200), helpEn: optionalLine(200) },
  ...{ oneFr: optionalLine(40), otherFr: optionalLine(40), oneEn: optionalLine(40), otherEn: optionalLine(40) },
  ...{ customer: use, reference: use, evidence: use },
  customerWord: z.enum([noCustomerWord, ...customerWords]).default(noCustomerWord),
});
export type SaveActivityKind = z.output<typeof saveActivityKindSchema>;

export const takeKindSchema = z.strictObject({ ...rowFields, kind: z.enum(builtInKinds) });
export type TakeKind = z.output<typeof takeKindSchema>;

export const noAnnex = "none";

export const saveModelSchema = z.strictObject({
  ...rowFields,
  isNew: z.boolean(),
  word,
  ...names,
  annex: z.enum([noAnnex, ...annexes]),
});
export type SaveModel = z.output<typeof saveModelSchema>;

export const dropPartSchema = z.strictObject({
  ...rowFields,
  list: z.enum(["measures", "businessModels"]),
  word: z.string().max(60),
});
export type DropPart = z.output<typeof dropPartSchema>;

/** The code of a currency, in any case: "usd". */
export const setCurrencySchema = z.strictObject({
  ...rowFields,
  currency: requiredLine(3).pipe(z.string().toUpperCase()),
});
export type SetCurrency = z.output<typeof setCurrencySchema>;
