import { expect, test } from "vitest";
import { annexes, annexesForModels, annexLetter, isAnnex, modelsWithoutAnnex } from "@/lib/agreement/document/annex";
import { currentTemplate } from "@/lib/agreement/text/template";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { businessModels, isBusinessModel } from "@/lib/partner/business-model";
import { modelsAmong, modelsIn } from "@/lib/partner/models";

const annexesFor = (ids: readonly string[]) => annexesForModels(modelsAmong(ids, [defaultEdition]));

test("each business model switches on one annex, in printing order and once", () => {
  expect(annexesFor(["services-delivery", "reseller", "reseller"])).toEqual(["resale", "services-delivery"]);
  expect(annexesFor([...businessModels].reverse())).toEqual([...annexes]);
  expect(annexesFor([])).toEqual([]);
});

test("every annex is opened by a business model and has a letter of its own", () => {
  for (const annex of annexes)
    expect(businessModels.filter((model) => annexesFor([model]).includes(annex))).toHaveLength(1);
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
  const without = (annexes: readonly { id: string }[]) =>
    modelsWithoutAnnex({ annexes }, [...modelsIn(defaultEdition), { id: "none", annex: null }]).map(({ id }) => id);
  expect(without(all)).toEqual([]);
  expect(without(all.filter(({ id }) => id !== "resale"))).toEqual(["reseller"]);
  expect(without([])).toEqual([...businessModels]);
});
