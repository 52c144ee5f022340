import { expect, it } from "vitest";
import { isPlainText } from "@/lib/file/csv-text";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it("accepts text lines, also with a byte order mark, one-byte accents and Windows line ends", () => {
  expect(isPlainText(bytes("\ufeffmois;points\r\n2019-09;1 900\r\n"))).toBe(true);
  expect(isPlainText(Uint8Array.of(0x63, 0x6c, 0xe9, 0x0a))).toBe(true);
});

it("rejects bytes with control characters", () => {
  expect(isPlainText(bytes("a;b\u0000c"))).toBe(false);
  expect(isPlainText(Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03))).toBe(false);
  expect(isPlainText(Uint8Array.of(0xff, 0xfe, 0x61, 0x0a))).toBe(false);
});
