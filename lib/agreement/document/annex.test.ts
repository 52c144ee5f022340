import { expect, test } from "vitest";
import { annexes, annexesForModels, annexLetter, isAnnex, modelsWithoutAnnex } from "@/lib/agreement/document/annex";
import { currentTemplate } from "@/lib/agreement/text/template";
import { businessModels, isBusinessModel } from "@/lib/partner/business-model";

test("each business model switches on one annex, in printing order and once", () => {
  expect(annexesForModels(["services-delivery", "reseller", "reseller"])).toEqual(["resale", "services-delivery"]);
  expect(annexesForModels([...businessModels].reverse())).toEqual([...annexes]);
  expect(annexesForModels([])).toEqual([]);
});

test("every annex is opened by a business model and has a letter of its own", () => {
  for (const annex of annexes)
    expect(businessModels.filter((model) => annexesForModels([model]).includes(annex))).toHaveLength(1);
  expect(new Set(Object.values(annexLetter)).size).toBe(annexes.length);
});

test("only known words are annexes and business models", () => {
  expect([isAnnex("resale"), isAnnex("reseller"), isBusinessModel("reseller"), isBusinessModel("resale")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("the business models without an annex are those that no part of a text is for", () => {
  const { annexes: all } = currentTemplate;
  expect(modelsWithoutAnnex({ annexes: all })).toEqual([]);
  expect(modelsWithoutAnnex({ annexes: all.filter(({ id }) => id !== "resale") })).toEqual(["reseller"]);
  expect(modelsWithoutAnnex({ annexes: [] })).toEqual([...businessModels]);
});
