import { expect, it } from "vitest";
import { shareOfProcess } from "./share";

it.each([
  [4, 1, 4],
  [4, 2, 2],
  [3, 2, 2],
  [4, 16, 1],
  [0, 1, 1],
])("of %i threads, one of %i processes starts %i", (threads, processes, own) => {
  expect(shareOfProcess(threads, processes)).toBe(own);
});
