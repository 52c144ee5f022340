import { describe, expect, it } from "vitest";
import { idOrNone, isNoId } from "./no-id";

describe("an id in a cell", () => {
  it("is none where the cell holds signs, zeros or a word for nothing", () => {
    for (const text of ["", "-", "–", "N/A", "n.a.", "?", "Néant", "INCONNU", "none", "0", "000", "s/o", "À compléter"])
      expect([text, isNoId(text), idOrNone(text)]).toEqual([text, true, ""]);
  });

  it("is what the cell says otherwise", () => {
    for (const text of ["VMW-1", "00012", "+33 6", "NA-7", "X12"]) expect(idOrNone(text)).toBe(text);
  });
});
