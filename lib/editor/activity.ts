import { z } from "zod";
import { customerWords, fieldUses } from "@/lib/activity/entry";
import { type BuiltInKind, builtInKinds } from "@/lib/activity/kind";
import { kindNames } from "@/lib/activity/names";
import { isOwnKind, shapeOfOwnKind } from "@/lib/activity/own-kind";
import { annexes } from "@/lib/agreement/document/annex";
import { slug } from "@/lib/edition/clause";
import type { Edition, Measure } from "@/lib/edition/edition";
import { modelsIn } from "@/lib/partner/models";

const name = z.strictObject({ fr: z.string().min(1).max(80), en: z.string().min(1).max(80) });
const help = z.strictObject({ fr: z.string().min(1).max(200), en: z.string().min(1).max(200) });
const plural = z.strictObject({ one: z.string().min(1).max(40), other: z.string().min(1).max(40) });
const use = z.enum(fieldUses);

/** What a draft says of a kind of activity that it adds, under the kind: written anew, or in place of what it said. */
const kindSaid = z.strictObject({
  kind: z.string().refine(isOwnKind),
  name,
  help: help.nullable(),
  unit: z.strictObject({ fr: plural, en: plural }).nullable(),
  ...{ customer: use, reference: use, evidence: use },
  /** What the customer's word is worth; absent where no customer is asked. */
  customerWord: z.enum(customerWords).optional(),
});

/** What a draft says of a business model, and the annex of the agreement that companies of the model sign; null for none. */
const modelSaid = z.strictObject({ id: slug, name, annex: z.enum(annexes).nullable() });

/** Edits of what an edition says of activity, of business models and of money. */
export const activityChanges = [
  z.strictObject({ change: z.literal("kind"), path: z.tuple([z.literal("measures")]), said: kindSaid }),
  /** Takes in a kind that the portal brings along. */
  z.strictObject({
    change: z.literal("known-kind"),
    path: z.tuple([z.literal("measures")]),
    kind: z.enum(builtInKinds),
  }),
  z.strictObject({ change: z.literal("model"), path: z.tuple([z.literal("businessModels")]), said: modelSaid }),
  z.strictObject({
    change: z.literal("drop-part"),
    path: z.tuple([z.enum(["measures", "businessModels"])]),
    word: z.string().max(60),
  }),
  z.strictObject({
    change: z.literal("currency"),
    path: z.tuple([z.literal("currency")]),
    value: z.string().regex(/^[A-Z]{3}$/),
  }),
] as const;

export type KindSaid = z.infer<typeof kindSaid>;
export type ModelSaid = z.infer<typeof modelSaid>;
export type ActivityChange = z.infer<(typeof activityChanges)[number]>;

const source = "assumption" as const;

const placed = <T>(list: readonly T[], entry: T, isSame: (one: T) => boolean): T[] => {
  const at = list.findIndex(isSame);
  return at < 0 ? [...list, entry] : list.with(at, entry);
};

const withKind = (edition: Edition, said: KindSaid): Edition => {
  const { kind, unit, customer, reference, evidence, customerWord } = said;
  if (!isOwnKind(kind)) throw new RangeError("Not a kind of an edition");
  const entry: Measure = {
    ...{ kind, name: said.name, shape: shapeOfOwnKind(kind), source },
    declared: {
      ...(said.help && { help: said.help }),
      ...(unit && { unit }),
      ...{ customer, reference, evidence },
      ...(customerWord && { customerWord }),
    },
  };
  return { ...edition, measures: placed(edition.measures, entry, (one) => one.kind === kind) };
};

const withKnownKind = (edition: Edition, kind: BuiltInKind): Edition =>
  edition.measures.some((one) => one.kind === kind)
    ? edition
    : { ...edition, measures: [...edition.measures, { kind, name: kindNames(kind), source }] };

type Models = NonNullable<Edition["businessModels"]>;

/** The models of an edition; the portal's own are written into it with the first edit, so that none is lost by one. */
const modelsOf = (edition: Edition): Models =>
  edition.businessModels ??
  modelsIn(edition).map(({ id, name: { fr, en }, annex }) => ({
    ...{ id, name: { fr, en }, source },
    ...(annex && { annex }),
  }));

const withModel = (edition: Edition, { id, name: named, annex }: ModelSaid): Edition => {
  const entry = { id, name: named, ...(annex && { annex }), source };
  return { ...edition, businessModels: placed(modelsOf(edition), entry, (one) => one.id === id) };
};

/** Without a measure or a business model; throws RangeError where there is none. */
const without = (edition: Edition, list: "measures" | "businessModels", word: string): Edition => {
  if (list === "measures") {
    const measures = edition.measures.filter(({ kind }) => kind !== word);
    if (measures.length === edition.measures.length) throw new RangeError("No such measure");
    return { ...edition, measures };
  }
  const models = modelsOf(edition);
  const businessModels = models.filter(({ id }) => id !== word);
  if (businessModels.length === models.length) throw new RangeError("No such business model");
  return { ...edition, businessModels };
};

/** A draft after an edit of its activity. The given edition is not changed; rules that use what is dropped are left as they are. */
export const withActivity = (edition: Edition, change: ActivityChange): Edition => {
  switch (change.change) {
    case "kind":
      return withKind(edition, change.said);
    case "known-kind":
      return withKnownKind(edition, change.kind);
    case "model":
      return withModel(edition, change.said);
    case "drop-part":
      return without(edition, change.path[0], change.word);
    case "currency":
      return { ...edition, currency: change.value };
  }
};
