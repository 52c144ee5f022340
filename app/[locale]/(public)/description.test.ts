import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** Pages of one person: the steps of signing in, an invitation, a reading that no search engine may list; and old links. */
const personal = ["sign-in/code", "sign-in/enrol", "invitation/[secret]", "read/[token]", "file", "apply/resume"];

it("every public page says in a sentence what it is for, for search engines and link previews", () => {
  const folder = "app/[locale]/(public)";
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file))
    .filter((place) => !personal.includes(place));
  expect(pages.length).toBeGreaterThan(7);
  const silent = pages.filter(
    (place) => !/\bdescription: t\(/.test(readFileSync(path.join(folder, place, "page.tsx"), "utf8")),
  );
  expect(silent).toEqual([]);
});
