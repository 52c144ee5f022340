import { mostBitsApart } from "@/lib/file/picture-hash";

const ones = (digit: number): number => [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4][digit] ?? 0;

/** In how many bits two pictures differ, as the database counts them. */
export const pictureDistance = (a: string, b: string): number =>
  [...a].reduce((sum, digit, at) => sum + ones(Number.parseInt(digit, 16) ^ Number.parseInt(b[at] ?? "0", 16)), 0);

export const isSamePicture = (a: string, b: string): boolean => pictureDistance(a, b) <= mostBitsApart;
