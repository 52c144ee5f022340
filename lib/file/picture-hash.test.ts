import { describe, expect, it } from "vitest";
import { pictureBands, pictureGrid, pictureHash } from "./picture-hash";
import { isSamePicture, pictureDistance } from "./testing/picture-distance";

const { width, height } = pictureGrid;
const draw = (shade: (x: number, y: number) => number): Uint8Array =>
  Uint8Array.from({ length: width * height }, (_, at) => shade(at % width, Math.floor(at / width)));
const stripes = draw((x) => (x % 2 ? 10 : 200));
const hash = pictureHash(stripes) ?? "";

const flipped = (count: number): string => {
  const digits = [...hash];
  for (let at = 0; at < count; at += 1) digits[at * 4] = (Number.parseInt(digits[at * 4] ?? "0", 16) ^ 8).toString(16);
  return digits.join("");
};

describe("the look of a picture", () => {
  it("is 256 bits, the same for the same picture in another light", () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(pictureHash(draw((x) => (x % 2 ? 40 : 240)))).toBe(hash);
  });

  it("is nothing for an empty page, also where it has the noise of a scanner", () => {
    expect(pictureHash(draw(() => 250))).toBeNull();
    expect(pictureHash(draw((x, y) => 250 - ((x + y) % 3)))).toBeNull();
  });

  it("is the same up to twelve bits, and those share a band", () => {
    expect(pictureDistance(hash, flipped(3))).toBe(3);
    expect([12, 13].map((bits) => isSamePicture(hash, flipped(bits)))).toEqual([true, false]);
    const shared = pictureBands(flipped(12)).filter((band) => pictureBands(hash).includes(band));
    expect(shared).toHaveLength(4);
  });
});
