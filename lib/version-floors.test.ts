import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Lock = { packages: Record<string, { version?: string }> };
type Floors = { atLeast: Record<string, string>; never: string[] };

const read = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8"));
const { atLeast, never } = read<Floors>("docs/version-floors.json");

/** Every copy of every package, however deep it lies. */
const installed = Object.entries(read<Lock>("package-lock.json").packages).map(([place, { version = "0" }]) => ({
  name: place.split("node_modules/").at(-1) ?? "",
  version,
}));

const numbers = (version: string): number[] => version.split(/[.+-]/).slice(0, 3).map(Number);

const isBelow = (version: string, floor: string): boolean => {
  const [have, need] = [numbers(version), numbers(floor)];
  const first = need.findIndex((part, place) => part !== have[place]);
  return first >= 0 && (have[first] ?? 0) < (need[first] ?? 0);
};

it("locks no package below the version that fixed its known vulnerabilities", () => {
  const low = installed.filter(({ name, version }) => isBelow(version, atLeast[name] ?? "0.0.0"));
  expect(low).toEqual([]);
  expect(installed.some(({ name }) => name === "next")).toBe(true);
});

it("locks no package that must never be used", () => {
  expect(installed.filter(({ name }) => never.includes(name))).toEqual([]);
});

it("compares versions as numbers, not as text", () => {
  expect(isBelow("16.10.0", "16.4.6")).toBe(false);
  expect(isBelow("16.4.5", "16.4.6")).toBe(true);
  expect(isBelow("9.0.1", "10.0.0")).toBe(true);
});
