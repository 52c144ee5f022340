import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { software } from "@/lib/software";

it("names the software as package.json does", () => {
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect({ name, version }).toEqual(software);
});
