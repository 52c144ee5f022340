import { describe, expect, it } from "vitest";
import { inkOf, requireDrawable, undrawnIn } from "./drawable";

describe("the characters of a name", () => {
  it.each([
    "Société Générale d’Œuvres n° 5 – « Ünïon » & Łódź",
    "Ἀθηνᾶ Ἑλλάς ΑΕ",
    "Київ Ђорђе ТОВ №1",
    "Công ty Việt",
    "Zoé".normalize("NFD"),
    "Nova\u202fréseau\u2011Sud\u00ad",
    "3 rue du Port\n69002 Lyon",
  ])("are all drawn: %j", (name) => expect(undrawnIn(name)).toBe(""));

  it.each([
    ["株式会社 Nova", "株 式 会 社"],
    ["شركة", "ش ر ك ة"],
    ["חברה", "ח ב ר ה"],
    ["საქართველო", "ს ა ქ რ თ ვ ე ლ ო"],
    ["Nova 😀", "😀"],
  ])("of %j that no font has are named, each once", (name, characters) => expect(undrawnIn(name)).toBe(characters));

  it("are refused at the field that holds them", () => {
    expect(() => requireDrawable({ companyName: "Nova", address: "3 rue du Port" })).not.toThrow();
    expect(() => requireDrawable({ companyName: "会社", address: "東京" })).toThrow(
      expect.objectContaining({
        code: "not-drawable",
        params: { characters: "会 社 東 京" },
        fields: { companyName: "not-drawable", address: "not-drawable" },
      }),
    );
  });

  it("are written with the spaces and hyphens that the fonts have", () => {
    expect(inkOf("a\u202fb\u2011c\u200bd")).toBe("a\u00a0b-cd");
  });
});
