import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { faces } from "@/app/[locale]/frame/faces";
import { cutFaces } from "./cut";

it("serves the letters that `npm run faces` makes from the packages as they are installed", async () => {
  const made = await cutFaces();
  expect(made.map(({ file }) => file)).toEqual(faces);
  for (const { file, letters } of made) expect(letters.equals(readFileSync(`public/fonts/${file}`)), file).toBe(true);
});
