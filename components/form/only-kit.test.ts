import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const listed = (...folders: string[]): string[] =>
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...folders], { encoding: "utf8" })
    .split("\n")
    .filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx") && !file.startsWith("components/form/"));

const sourceOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // Listed by git, and moved meanwhile.
  }
};

const withElement = (element: RegExp): string[] =>
  listed("app", "components").filter((file) => element.test(sourceOf(file)));

/** Fields drawn by hand, and why the kit does not draw them. */
const ownFields = [
  "theme-switch.tsx", // Applied as it is chosen: it is part of no form and posts nothing.
];

/** Forms drawn by hand: none of them calls an action. Their fields are the kit's all the same. */
const ownForms = [
  "assessment-board.tsx", // Computed in the page as it is typed.
  "move-form.tsx", // Adds to a list in the page.
  "upload-form.tsx", // A sheet is posted to a route: too large for an action, and the same with a script and without.
  "verify-panel.tsx", // A file is read in the page, or dropped; without a script it is posted to a route.
];

const nameOf = (file: string): string => file.split("/").at(-1) ?? "";

it("leaves no field drawn by hand outside the kit", () => {
  expect(withElement(/<(input|select|textarea)\b/).map(nameOf)).toEqual(ownFields);
});

it("leaves no form drawn by hand outside the kit, but those that call no action", () => {
  expect(
    withElement(/<form\b/)
      .map(nameOf)
      .sort(),
  ).toEqual(ownForms);
});
