import { expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { emptyEdition } from "@/lib/edition/catalogue/empty";
import { editionShape } from "@/lib/edition/edition";
import { formerLevelName, formerLevels, levelsIn, withLevel } from "./former-level";

const { legacyLevels } = defaultEdition;
const source = "assumption" as const;
const renamed = [{ id: "premier", name: { fr: "Premier cercle", en: "First circle" }, source }];

it("the levels of the former programme are those that the edition names, and that there was none", () => {
  const offered = formerLevels(legacyLevels, "fr", "Aucun");
  expect(offered.map(({ value }) => value)).toEqual(["professional", "enterprise", "premier", "none"]);
  expect(formerLevels(emptyEdition().legacyLevels, "fr", "Aucun")).toEqual([]);
});

it("a level is called as the first edition that has it says, also where the edition in use dropped it", () => {
  const known = levelsIn([{ legacyLevels: renamed }, defaultEdition]);
  const named = (level: string | null) => formerLevelName(known, level, "en", "None");
  expect(["premier", "enterprise", "gold", "none", null].map(named)).toEqual([
    ...["First circle", "Enterprise", "gold", "None", "None"],
  ]);
});

it("a level on record is offered under its own id where no edition knows it", () => {
  expect(withLevel(legacyLevels, "gold").at(-1)).toEqual({ id: "gold", name: { fr: "gold", en: "gold" } });
  for (const known of ["premier", "none", null, undefined, ""])
    expect(withLevel(legacyLevels, known)).toBe(legacyLevels);
});

it("a level has sixty characters at most, and is not called as none is", () => {
  const of = (id: string) =>
    editionShape.safeParse({ ...defaultEdition, legacyLevels: [{ ...renamed[0], id }] }).success;
  expect([of("a".repeat(60)), of("a".repeat(61)), of("none")]).toEqual([true, false, false]);
});
