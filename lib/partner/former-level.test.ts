import { expect, it } from "vitest";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { emptyEdition } from "@/lib/edition/catalogue/empty";
import { formerLevelName, formerLevels } from "./former-level";

it("the levels of the former programme are those that the edition names, and that there was none", () => {
  const offered = formerLevels(defaultEdition, "fr", "Aucun");
  expect(offered.map(({ value }) => value)).toEqual(["professional", "enterprise", "premier", "none"]);
  expect(formerLevels(emptyEdition(), "fr", "Aucun")).toEqual([]);
});

it("a level on record is called by its name, or by its id where the edition does not know it any more", () => {
  const named = (level: string | null) => formerLevelName(defaultEdition, level, "en", "None");
  expect(["premier", "gold", "none", null].map(named)).toEqual(["Premier", "gold", "None", "None"]);
});
