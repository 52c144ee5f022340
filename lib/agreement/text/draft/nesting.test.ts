import { expect, test } from "vitest";
import { templates } from "@/lib/agreement/text/template";
import { spentOn } from "@/lib/testing/spent";
import { copyTemplate } from "./draft";
import { writeMarkdown } from "./markdown";
import { isNestedTooDeep } from "./nesting";

test.each([
  "> ".repeat(13),
  ">".repeat(13),
  "- ".repeat(13),
  `1. ${"2) ".repeat(12)}`,
  `words\n\n  ${"* > ".repeat(7)}`,
])("%j is nested too deep", (line) => {
  expect(isNestedTooDeep(`# Title\n\n${line}words`)).toBe(true);
});

test.each<readonly [string, string]>([
  ["a rule across the page", "-".repeat(80)],
  ["a list in a list in a list", "- one\n  - two\n    - three"],
  ["emphasis", "*".repeat(40)],
  ["a year and its point", "Signed in 2019. 2020. 2021. and so on, see 1. and 2. and 3."],
  ...templates.map((one): [string, string] => [one.version, writeMarkdown(copyTemplate(one), "fr")]),
])("%s is not", (_, markdown) => {
  expect(isNestedTooDeep(markdown)).toBe(false);
});

test("a long hostile text is judged at once", async () => {
  const texts = [">", "- ", "1. ", " ", "9", "\t"].map((one) => `a${one.repeat(300_000)}`);
  expect(await spentOn(() => texts.map(isNestedTooDeep))).toBeLessThan(1_000);
});
