import { expect, test } from "vitest";
import { derLength, isDer } from "./der";

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

test.each([
  ["a sequence of an integer", "3003020105"],
  ["true", "0101ff"],
  ["a negative integer in its shortest form", "020180"],
  ["bits whose unused ones are zeros", "030204f0"],
  ["a length that needs the long form", `048180${"00".repeat(128)}`],
])("%s is DER", (_, hex) => {
  expect(isDer(bytes(hex))).toBe(true);
});

test.each([
  ["nothing", ""],
  ["a length without end", "30800000"],
  ["a long form that was not needed", "30810302 0105".replace(" ", "")],
  ["a value longer than the bytes", "3004020105"],
  ["something after the end", "300302010500"],
  ["an integer with an idle zero", "02020001"],
  ["an integer with idle ones", "0202ff80"],
  ["a third truth", "010101"],
  ["a null with content", "050100"],
  ["unused bits that are set", "030204f1"],
  ["nine unused bits", "030209f0"],
  ["a sequence that says it has no parts", "1003020105"],
  ["a string in parts", "2403040105"],
  ["depth without end", "30".repeat(200)],
])("%s is not DER", (_, hex) => {
  expect(isDer(bytes(hex))).toBe(false);
});

test("the length of a value is found whatever follows it", () => {
  expect([derLength(bytes("30030201050000")), derLength(bytes("30050201"))]).toEqual([5, null]);
});
