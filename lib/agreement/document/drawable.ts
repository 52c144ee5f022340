import { Refusal } from "@/lib/refusal/refusal";

/**
 * The characters that the embedded fonts draw, as ranges in hexadecimal (lib/server/agreement/pdf/fonts.ts; its test
 * compares). What has no width, and spaces and hyphens that are drawn as plain ones, count as drawn.
 */
export const drawnRanges = `20-7e a0-181 186 18a 18d-190 192-194 196-197 19a-19b 19e 1a0-1a1 1af-1b1 1b7 1bf-1c3 1cd-1dd
1e2-1e7 1ea-1eb 1ee-1f0 1f4-1f5 1f7-201 204-205 208-209 20c-20d 218-220 222-223 226-227 237 23a-23e 241-245 248-249
250-27b 27d-285 287-292 294-295 298-299 29b-29f 2a1-2a8 2b0-2b4 2b7-2b9 2bb-2c1 2c6-2cc 2d0-2d7 2da 2dc-2de 2e0-2e4 2ed
300-301 303-304 308-309 323 329 374-375 37a 37e 384-38a 38c 38e-3a1 3a3-3d1 3d5 3d7 3d9 3db 3dd 3e1 3f4 3f7-3f8 400-45f
462-463 472-475 490-493 496-49b 4a0-4a3 4aa-4ab 4ae-4b3 4b6-4b7 4ba-4bb 4c0-4c4 4c7-4c8 4cf-4d1 4d4-4d9 4e2-4e3 4e6-4e9
4ee-4ef 4f2-4f3 4f6-4f7 1e02-1e03 1e06-1e07 1e0a-1e11 1e16-1e17 1e1e-1e2b 1e32-1e3b 1e3e-1e49 1e52-1e53 1e56-1e63
1e66-1e67 1e6a-1e6f 1e72-1e73 1e7e-1e85 1e8e-1e97 1e9e-1ef9 1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b
1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2013-2014 2018-201a 201c-201e 2020
2022 2026 2032-2033 2039-203a 2044 20a1 20a3-20a4 20a6-20a7 20a9 20ab-20ac 20ae 20b1-20b2 20b4-20b5 20b8-20ba 20bd 2113
2116 2122 2191 2193 2212 2215`;

const drawn = new RegExp(
  `[${drawnRanges
    .replace(/\s+/g, " ")
    .split(" ")
    .map((range) =>
      range
        .split("-")
        .map((code) => `\\u{${code}}`)
        .join("-"),
    )
    .join("")}]`,
  "u",
);

/** The same text in characters that the fonts have: spaces and hyphens of all kinds are plain ones, nothing is invisible. */
export const inkOf = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u2000-\u200A\u202F\u205F\u3000]/g, "\u00A0");

/** The characters of a text that a document would leave blank, each once; "" where all are drawn. */
export const undrawnIn = (text: string): string =>
  [...new Set([...inkOf(text).replace(/[\r\n\t]/g, "")].filter((character) => !drawn.test(character)))].join(" ");

/**
 * No document is ever made of which a reader could not read a party. Refuses `not-drawable` with the characters, at each
 * field that holds one.
 */
export const requireDrawable = (fields: Readonly<Record<string, string>>): void => {
  const found = Object.entries(fields).map(([name, text]) => [name, undrawnIn(text)] as const);
  const faulty = found.filter(([, characters]) => characters !== "");
  if (faulty.length === 0) return;
  const characters = [...new Set(faulty.flatMap(([, list]) => list.split(" ")))].slice(0, 20).join(" ");
  throw new Refusal("not-drawable", { characters }, Object.fromEntries(faulty.map(([name]) => [name, "not-drawable"])));
};
