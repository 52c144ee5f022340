import { expect, it } from "vitest";
import { webProcesses } from "./processes";

const gigabytes = (count: number): number => count * 1_073_741_824;

it.each([
  ["one for each core", 2, 24, 2],
  ["fewer where the memory is short", 8, 4, 5],
  ["one on the smallest machine", 1, 0.5, 1],
  ["a limited number on the largest", 128, 512, 16],
])("%s", (_what, cores, memory, expected) => {
  expect(webProcesses(undefined, { cores, memoryBytes: gigabytes(memory) })).toBe(expected);
  expect(webProcesses("", { cores, memoryBytes: gigabytes(memory) })).toBe(expected);
});

it("is what was asked for, whatever the machine", () => {
  expect(webProcesses("3", { cores: 1, memoryBytes: gigabytes(0.5) })).toBe(3);
});
