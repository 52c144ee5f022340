import { describe, expect, it } from "vitest";
import { choiceIn, countIn, idIn, pathWith, textIn } from "@/lib/form/query";

const id = "4f0c1a56-8a55-4b60-9a46-3f6f8b7f2c11";

describe("the query of an address", () => {
  it("is read as text, trimmed, without control characters, the first of several", () => {
    expect(textIn({ search: "  Zoé\u0000 " }, "search")).toBe("Zoé");
    expect(textIn({ search: ["a", "b"] }, "search")).toBe("a");
    expect(textIn({ search: "   " }, "search")).toBeUndefined();
    expect(textIn({ search: "x".repeat(500) }, "search")).toHaveLength(100);
  });

  it("is read as an id, a count or a choice, or not at all", () => {
    expect(idIn({ after: id }, "after")).toBe(id);
    expect(idIn({ after: "1 OR 1=1" }, "after")).toBeUndefined();
    expect(countIn({ before: "12" }, "before")).toBe(12);
    for (const before of ["0", "-1", "1e400", "1.5", "9".repeat(30)])
      expect(countIn({ before }, "before")).toBeUndefined();
    expect(choiceIn({ kind: "a" }, "kind", ["a", "b"])).toBe("a");
    expect(choiceIn({ kind: "c" }, "kind", ["a", "b"])).toBeUndefined();
  });

  it("is written without empty parameters", () => {
    expect(pathWith("/people", { search: "Zoé & co", after: undefined })).toBe("/people?search=Zo%C3%A9+%26+co");
    expect(pathWith("/people", { search: undefined })).toBe("/people");
  });
});
