import { expect, it } from "vitest";
import { z } from "zod";
import { randomKey } from "./random-key";

it("makes keys that the server takes where the browser has no randomUUID, as over plain http", () => {
  const plainHttp = { getRandomValues: crypto.getRandomValues.bind(crypto) };
  const keys = Array.from({ length: 50 }, () => randomKey(plainHttp));
  expect(keys.filter((key) => !z.uuidv4().safeParse(key).success)).toEqual([]);
  expect(new Set(keys).size).toBe(50);
});

it("draws the same kind of key where the browser has randomUUID", () => {
  expect(z.uuidv4().safeParse(randomKey()).success).toBe(true);
});
