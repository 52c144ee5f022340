import { describe, expect, it } from "vitest";
import { copiedBenefits } from "@/lib/benefit/benefits-in";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { emptyEdition } from "@/lib/edition/catalogue/empty";
import { partnerConnect2023 } from "@/lib/edition/catalogue/partner-connect-2023";
import type { Edition } from "@/lib/edition/edition";
import { editionSchema } from "@/lib/edition/schema";
import { businessModels } from "@/lib/partner/business-model";
import { Refusal } from "@/lib/refusal/refusal";
import { type SaveActivityKind, type SaveModel, saveActivityKindSchema, setCurrencySchema } from "./activity-schema";
import {
  activityKindValues,
  changeOfActivityKind,
  changeOfCurrency,
  changeOfModel,
  modelValues,
} from "./activity-values";
import { applyEditionChange, type EditionChange } from "./change";
import { changeOfClause } from "./form-values";

const row = { id: "draft", rowVersion: 1 };
const days: SaveActivityKind = {
  ...{ ...row, isNew: true, shape: "points", word: "training-days", fr: "Jours de formation", en: "Training days" },
  ...{ helpFr: "Les jours d’un mois.", helpEn: "The days of a month.", customer: "absent", reference: "optional" },
  ...{ oneFr: "jour", otherFr: "jours", oneEn: "day", otherEn: "days", evidence: "required", customerWord: "none" },
};
const centre: SaveModel = { ...row, isNew: true, word: "training-centre", fr: "Centre", en: "Centre", annex: "resale" };

const drafted = (edition: Edition, change: EditionChange): Edition => {
  const result = applyEditionChange(edition, change);
  if ("fault" in result) throw new Error(`${result.place}: ${result.fault}`);
  return result.edition;
};
const fieldsOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
};

describe("a kind of activity that a draft adds", () => {
  const edited = drafted(defaultEdition, changeOfActivityKind(days, defaultEdition));

  it("is a measure of its shape, with its unit and the fields that its form asks for", () => {
    expect(edited.measures.at(-1)).toEqual({
      ...{ kind: "points:training-days", name: { fr: "Jours de formation", en: "Training days" }, shape: "points" },
      declared: {
        help: { fr: "Les jours d’un mois.", en: "The days of a month." },
        unit: { fr: { one: "jour", other: "jours" }, en: { one: "day", other: "days" } },
        ...{ customer: "absent", reference: "optional", evidence: "required" },
      },
      source: "assumption",
    });
  });

  it("comes back in its form as it was told, and is changed in its place", () => {
    const values = activityKindValues(edited, "points:training-days");
    expect(values).toEqual({ ...days, id: undefined, rowVersion: undefined, isNew: false });
    const again = drafted(edited, changeOfActivityKind({ ...row, ...values, en: "Days of training" }, edited));
    expect(again.measures).toHaveLength(edited.measures.length);
    expect(again.measures.at(-1)?.name.en).toBe("Days of training");
  });

  it.each([
    [{ otherEn: "" }, { otherEn: "required" }],
    [{ oneFr: "", otherFr: "", oneEn: "", otherEn: "" }, { oneFr: "required" }],
    [{ helpFr: "" }, { helpFr: "required" }],
    [{ customerWord: "verifies" }, { customer: "customer-needed" }],
  ] as const)("is refused with %j, at the field", (parts, fields) => {
    expect(fieldsOf(() => changeOfActivityKind({ ...days, ...parts }, defaultEdition))).toEqual(fields);
  });

  it("says what the customer's word is worth, where it names the customer", () => {
    const confirmed = { ...days, customer: "required", customerWord: "supports" } as const;
    const asking = drafted(defaultEdition, changeOfActivityKind(confirmed, defaultEdition));
    expect(asking.measures.at(-1)?.declared).toMatchObject({ customer: "required", customerWord: "supports" });
    expect(activityKindValues(asking, "points:training-days").customerWord).toBe("supports");
  });

  it("is refused where its short name is taken, and keeps no unit where nothing is counted", () => {
    expect(fieldsOf(() => changeOfActivityKind(days, edited))).toEqual({ word: "edition-id-taken" });
    const visit = changeOfActivityKind({ ...days, shape: "event", word: "visits" }, defaultEdition);
    expect(visit).toMatchObject({ said: { kind: "event:visits", unit: null } });
    expect(saveActivityKindSchema.safeParse({ ...days, word: "Training days" }).error?.issues[0]?.message).toBe(
      "edition-id",
    );
  });

  it("is what a requirement can ask for, and cannot be dropped while one does", () => {
    const asked = { ...row, path: ["tiers", 1, "requires"], type: "", tracks: [], competencyKind: "solution" as const };
    const clause = { ...asked, kind: "points:training-days" as const, amount: "20" };
    expect(fieldsOf(() => changeOfClause(clause, defaultEdition))).toEqual({ kind: "required" });
    const asking = drafted(edited, changeOfClause(clause, edited));
    expect(asking.tiers[1]?.requires.at(-1)).toMatchObject({ measure: "points:training-days", atLeast: 20 });
    const drop: EditionChange = { change: "drop-part", path: ["measures"], word: "points:training-days" };
    expect(applyEditionChange(asking, drop)).toMatchObject({ place: expect.stringContaining("points-training-days") });
    expect(drafted(edited, drop)).toEqual(defaultEdition);
    expect(applyEditionChange(defaultEdition, drop)).toMatchObject({ place: null });
  });
});

it("a draft of the empty edition has nothing of another programme, its benefits included", () => {
  const { tiers, ...others } = emptyEdition();
  const body = { ...others, ...copiedBenefits(others), tiers };
  const lists = [body.measures, body.benefits, body.credentials, body.tracks, body.competencies, body.legacyLevels];
  expect(lists.every((list) => list?.length === 0)).toBe(true);
  expect(tiers).toHaveLength(1);
});

it("a kind that the portal brings along is taken into a draft that counts nothing, once", () => {
  const take: EditionChange = { change: "known-kind", path: ["measures"], kind: "deployment" };
  const taken = drafted(emptyEdition(), take);
  expect(taken.measures).toEqual([
    { kind: "deployment", name: { fr: "Déploiement", en: "Deployment" }, source: "assumption" },
  ]);
  expect(drafted(taken, take)).toEqual(taken);
});

describe("a measure that companies declare", () => {
  const withMeasure = (parts: object) => {
    const [known] = drafted(defaultEdition, changeOfActivityKind(days, defaultEdition)).measures.slice(-1);
    const measures = [...defaultEdition.measures, { ...known, ...parts }];
    return editionSchema.safeParse({ ...defaultEdition, measures }).error?.issues.map(({ message }) => message) ?? [];
  };

  it("has its shape in its name, and a unit where it is counted in points", () => {
    expect(withMeasure({})).toEqual([]);
    const told = "is only for a kind whose name begins with its shape";
    expect(withMeasure({ shape: "event" })).toEqual([told]);
    expect(withMeasure({ kind: "acme:days" })).toEqual([told]);
    const { unit: _, ...unitless } = { customer: "absent", reference: "absent", evidence: "absent", unit: null };
    expect(withMeasure({ declared: unitless })).toEqual(["is needed for points"]);
    expect(withMeasure({ kind: "event:days", shape: "event", declared: unitless })).toEqual([]);
  });
});

describe("a business model that a draft adds", () => {
  const edited = drafted(defaultEdition, changeOfModel(centre, defaultEdition));

  it("stands beside the portal's own, which can be dropped but for the last", () => {
    expect(edited.businessModels?.map(({ id }) => id)).toEqual([...businessModels, "training-centre"]);
    expect(edited.businessModels?.at(-1)).toEqual({
      ...{ id: "training-centre", name: { fr: "Centre", en: "Centre" }, annex: "resale", source: "assumption" },
    });
    expect(modelValues(edited, "training-centre")).toEqual({
      ...centre,
      id: undefined,
      rowVersion: undefined,
      isNew: false,
    });
    expect(fieldsOf(() => changeOfModel(centre, edited))).toEqual({ word: "edition-id-taken" });
    const drop = (word: string): EditionChange => ({ change: "drop-part", path: ["businessModels"], word });
    const alone = businessModels.reduce((edition, word) => drafted(edition, drop(word)), edited);
    expect(alone.businessModels?.map(({ id }) => id)).toEqual(["training-centre"]);
    expect(applyEditionChange(alone, drop("training-centre"))).toMatchObject({ place: "businessModels" });
  });

  it("cannot be dropped while a rule asks for it", () => {
    const drop: EditionChange = { change: "drop-part", path: ["businessModels"], word: "solution-builder" };
    expect(applyEditionChange(partnerConnect2023, drop)).toMatchObject({
      place: expect.stringContaining("businessModels"),
    });
  });
});

describe("the currency of a draft", () => {
  it("is one that exists, in whatever case it is typed", () => {
    const typed = (currency: string) => setCurrencySchema.parse({ ...row, currency });
    expect(drafted(defaultEdition, changeOfCurrency(typed("chf"))).currency).toBe("CHF");
    expect(fieldsOf(() => changeOfCurrency(typed("xqz")))).toEqual({ currency: "currency-unknown" });
  });
});
