import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { faces } from "./faces";

const packages = ["source-sans-3", "source-serif-4"] as const;
const cuts = { "source-sans-3": "wght", "source-serif-4": "opsz" };

it.each(packages)("serves the Latin letters of %s as its package has them, under its version", (name) => {
  const folder = `node_modules/@fontsource-variable/${name}`;
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = `${name}-latin-${version}.woff2`;
  expect(faces).toContain(file);
  const own = readFileSync(`public/fonts/${file}`);
  expect(own.equals(readFileSync(`${folder}/files/${name}-latin-${cuts[name]}-normal.woff2`))).toBe(true);
});

it("names in the style sheet exactly the files that every page asks for", () => {
  const named = [...readFileSync("app/globals.css", "utf8").matchAll(/url\("\/fonts\/([^"]+)"\)/g)].map(
    ([, file]) => file,
  );
  expect(named.sort()).toEqual([...faces].sort());
});
