import { expect, it } from "vitest";
import { composed } from "./composed";

const apart = (text: string): string => text.normalize("NFD");

it("composes every text, however deep, and copies what holds it", () => {
  const given = { name: apart("Zoé"), list: [apart("Pharène"), { note: apart("Ünïon") }], count: 1, none: null };
  expect(composed(given)).toEqual({ name: "Zoé", list: ["Pharène", { note: "Ünïon" }], count: 1, none: null });
  expect(given.name).toBe(apart("Zoé"));
});

it("composes a text by itself, Hangul and Greek too", () => {
  expect(["한글", "Ἀθηνᾶ"].map((text) => composed(apart(text)))).toEqual(["한글", "Ἀθηνᾶ"]);
});

it("keeps what is no text, list or record, and a key that would change what it inherits", () => {
  const day = new Date(0);
  expect(composed(day)).toBe(day);
  expect(composed(10n)).toBe(10n);
  const key = JSON.parse('{"__proto__":{"a":1}}');
  expect(Object.keys(composed(key) as object)).toEqual(["__proto__"]);
});
