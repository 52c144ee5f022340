import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "@/lib/digest/sha256";

const reference = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("the empty message and the published example have the published digests", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("every length around the block boundaries agrees with node:crypto", () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
    expect(sha256(bytes)).toBe(reference(bytes));
  }
});

test("any bytes and any text agree with node:crypto", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => sha256(bytes) === reference(bytes)));
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => sha256(text) === reference(Buffer.from(text))));
});
