import { expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { applyEditionChange } from "./change";
import { changeOfCounting } from "./form-values";
import type { SetCounting } from "./schema";
import { validateEdition } from "./validate";

const typed: SetCounting = { id: "draft", rowVersion: 1, roles: "2", competencies: "one", shared: "first" };

const draftWith = (input: SetCounting) => {
  const edited = applyEditionChange(defaultEdition, changeOfCounting(input));
  if ("fault" in edited) throw new Error(edited.fault);
  return edited.edition;
};

it("an edition says for how much a person counts, and where one of several companies does", () => {
  const draft = draftWith(typed);
  expect(draft.counting).toMatchObject({ rolesPerPerson: 2, competenciesPerPerson: "one", sharedPeople: "first" });
  expect(validateEdition(draft, "2020-03-01")).toEqual([]);
});

it("what was never said of people of several companies stays unsaid where it would say nothing new", () => {
  const { counting } = draftWith({ ...typed, roles: "any", shared: "every" });
  const { rolesPerPerson, competenciesPerPerson: competencies, sharedPeople: shared = "every" } = counting;
  expect(draftWith({ ...typed, roles: `${rolesPerPerson}`, competencies, shared })).toMatchObject({ counting });
  expect(counting).toMatchObject({ rolesPerPerson: "any", source: "assumption" });
  expect(Object.keys(counting)).not.toContain("sharedPeople");
});
