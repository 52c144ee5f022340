import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { faces } from "./faces";

it("names in the style sheet exactly the files that every page asks for", () => {
  const named = [...readFileSync("app/globals.css", "utf8").matchAll(/url\("\/fonts\/([^"]+)"\)/g)].map(
    ([, file]) => file,
  );
  expect(named.sort()).toEqual([...faces].sort());
});
