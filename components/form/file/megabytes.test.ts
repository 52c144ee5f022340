import { expect, it } from "vitest";
import { megabytes } from "./megabytes";

it("says the weight of a file as its reader writes it, never as nothing", () => {
  expect([1, 400_000, 1_572_864].map((bytes) => megabytes(bytes, "en"))).toEqual(["1 kB", "400 kB", "1.5 MB"]);
  expect(megabytes(1_572_864, "fr").replace(/\s/g, " ")).toBe("1,5 Mo");
});
