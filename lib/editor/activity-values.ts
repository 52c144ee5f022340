import { isOwnKind, shapeOfOwnKind } from "@/lib/activity/own-kind";
import type { ActivityShape } from "@/lib/activity/shape";
import type { Edition } from "@/lib/edition/edition";
import { declaredMeasures } from "@/lib/edition/vocabulary";
import type { FieldCode } from "@/lib/form/fault";
import { modelsIn } from "@/lib/partner/models";
import { Refusal } from "@/lib/refusal/refusal";
import type { KindSaid } from "./activity";
import { noAnnex, noCustomerWord, type SaveActivityKind, type SaveModel, type SetCurrency } from "./activity-schema";
import type { EditionChange } from "./change";

const invalid = (field: string, code: FieldCode): Refusal => new Refusal("invalid", {}, { [field]: code });

/** Texts of which all are told or none is. Throws `invalid` at the first that is missing. */
const allOrNone = (told: Readonly<Record<string, string>>): boolean => {
  const missing = Object.entries(told).filter(([, text]) => text === "");
  if (missing.length === Object.keys(told).length) return false;
  const [[field] = [""]] = missing;
  if (field) throw invalid(field, "required");
  return true;
};

const unitOf = ({ shape, oneFr, otherFr, oneEn, otherEn }: SaveActivityKind): KindSaid["unit"] => {
  if (shape !== "points") return null;
  if (!allOrNone({ oneFr, otherFr, oneEn, otherEn })) throw invalid("oneFr", "required");
  return { fr: { one: oneFr, other: otherFr }, en: { one: oneEn, other: otherEn } };
};

/** The edit of a form about a kind of activity. Throws `invalid` at the field that is missing, or whose word is taken. */
export const changeOfActivityKind = (input: SaveActivityKind, { measures }: Edition): EditionChange => {
  const { isNew, shape, word, fr, en, helpFr, helpEn, customer, reference, evidence, customerWord } = input;
  const kind = `${shape}:${word}` as const;
  if (!isOwnKind(kind)) throw invalid("word", "edition-id");
  if (isNew && measures.some((one) => one.kind === kind)) throw invalid("word", "edition-id-taken");
  if (customerWord !== noCustomerWord && customer !== "required") throw invalid("customer", "customer-needed");
  const said: KindSaid = {
    ...(customerWord === noCustomerWord ? {} : { customerWord }),
    ...{ kind, name: { fr, en }, unit: unitOf(input), customer, reference, evidence },
    help: allOrNone({ helpFr, helpEn }) ? { fr: helpFr, en: helpEn } : null,
  };
  return { change: "kind", path: ["measures"], said };
};

/** The edit of a form about a business model. Throws `invalid` where its word is taken. */
export const changeOfModel = (input: SaveModel, edition: Edition): EditionChange => {
  const { isNew, word, fr, en, annex } = input;
  if (isNew && modelsIn(edition).some(({ id }) => id === word)) throw invalid("word", "edition-id-taken");
  const said = { id: word, name: { fr, en }, annex: annex === noAnnex ? null : annex };
  return { change: "model", path: ["businessModels"], said };
};

/** Throws `invalid` for a code that is no currency. What there is, the platform says (ISO 4217). */
export const requireCurrency = (currency: string): void => {
  if (!Intl.supportedValuesOf("currency").includes(currency)) throw invalid("currency", "currency-unknown");
};

/** The edit of a form about the currency. Throws `invalid` for a code that is no currency. */
export const changeOfCurrency = ({ currency }: SetCurrency): EditionChange => {
  requireCurrency(currency);
  return { change: "currency", path: ["currency"], value: currency };
};

/** A kind of a draft, or a new one of a shape, as its form shows it. */
export const activityKindValues = (edition: Edition, kind: string): Omit<SaveActivityKind, "id" | "rowVersion"> => {
  const known = declaredMeasures(edition).find((one) => one.kind === kind);
  const { help, unit, customer = "optional", reference = "required", evidence = "optional" } = known?.declared ?? {};
  const customerWord = known?.declared.customerWord ?? noCustomerWord;
  const shape: ActivityShape = known ? shapeOfOwnKind(known.kind) : "event";
  return {
    ...{ isNew: !known, shape, word: known ? known.kind.slice(shape.length + 1) : "" },
    ...{ fr: known?.name.fr ?? "", en: known?.name.en ?? "", helpFr: help?.fr ?? "", helpEn: help?.en ?? "" },
    ...{ oneFr: unit?.fr.one ?? "", otherFr: unit?.fr.other ?? "" },
    ...{ oneEn: unit?.en.one ?? "", otherEn: unit?.en.other ?? "" },
    ...{ customer, reference, evidence, customerWord },
  };
};

/** A business model of a draft, or a new one, as its form shows it. */
export const modelValues = (edition: Edition, id: string): Omit<SaveModel, "id" | "rowVersion"> => {
  const known = modelsIn(edition).find((one) => one.id === id);
  const { fr, en } = known?.name ?? { fr: "", en: "" };
  return { isNew: !known, word: id, fr, en, annex: known?.annex ?? noAnnex };
};
