import { describe, expect, it } from "vitest";
import { sealEndLetter } from "./seal-end";

const endsAt = new Date("2027-01-01T00:00:00Z");
const subjectOf = (locale: "en" | "fr", step: 0 | 30 | 60 | 90, daysLeft: number) =>
  sealEndLetter(locale, { step, daysLeft, endsAt, subject: "CN=Seal" }).subject;

describe("the letter about the sealing certificate", () => {
  it.each([
    [30, 0, "ends in less than a day", "prend fin dans moins d’un jour"],
    [30, 1, "ends in 1 day", "prend fin dans 1 jour"],
    [30, 2, "ends in 2 days", "prend fin dans 2 jours"],
    [90, 90, "ends in 90 days", "prend fin dans 90 jours"],
    [0, 0, "has ended: agreements wait", "a pris fin\u00a0: des contrats attendent"],
  ] as const)("at step %i with %i days left says that it %s", (step, daysLeft, english, french) => {
    expect(subjectOf("en", step, daysLeft)).toBe(`The sealing certificate ${english}`);
    expect(subjectOf("fr", step, daysLeft).replace("\u202f", "\u00a0")).toBe(`Le certificat de scellement ${french}`);
  });

  it("names the certificate and the instant of its end in UTC", () => {
    const { paragraphs, link } = sealEndLetter("en", { step: 30, daysLeft: 12, endsAt, subject: "CN=Seal" });
    expect(paragraphs[1]).toBe("The certificate that seals agreements (CN=Seal) ends on 1 January 2027 at 00:00 UTC.");
    expect(link?.path).toBe("/en/countersign");
  });
});
