import { expect, it } from "vitest";
import { type MessageKey, translator } from "@/lib/i18n/translate";

it("says a message in each language", () => {
  expect(translator("en")("mail.hello")).toBe("Hello,");
  expect(translator("fr")("mail.hello")).toBe("Bonjour,");
});

it("is made once for each language, so that a message is read once", () => {
  expect(translator("en")).toBe(translator("en"));
});

it("refuses a key without a message, and a message without its parameter", () => {
  expect(() => translator("en")("mail.nothing" as MessageKey)).toThrow();
  expect(() => translator("en")("mail.dispute.subject")).toThrow();
});
