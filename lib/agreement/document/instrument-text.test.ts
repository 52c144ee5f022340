import { describe, expect, it } from "vitest";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { writeInstrumentText } from "./instrument-text";
import { inForce } from "./testing/in-force";

const standing = [inForce(), inForce({ kind: "amendment", annexes: ["cloud-services", "services-delivery"] })];
const term = { from: "2020-10-01", until: "2021-10-01" };

describe("the opening of a document", () => {
  it("is none for a whole agreement", () => {
    for (const language of agreementLanguages)
      expect(writeInstrumentText({ kind: "full" }, "2019-10", language)).toBeNull();
  });

  it("of a new version says from which to which", () => {
    const act = { kind: "version", standing } as const;
    expect(writeInstrumentText(act, "2020-03", "en")?.paragraphs[0]).toContain(
      "from version 2019-10 to version 2020-03",
    );
    expect(writeInstrumentText(act, "2020-03", "fr")?.paragraphs[0]).toContain(
      "de la version 2019-10 à la version 2020-03",
    );
  });

  it.each([
    ["2019-10", "en", "renews by itself"],
    ["2019-10", "fr", "se renouvelle de lui-même"],
    ["2020-03", "en", "ends with its present term"],
    ["2020-03", "fr", "prend fin au terme en cours"],
  ] as const)("of a renewal of %s in %s says what happens without it: it %s", (version, language, words) => {
    const text = writeInstrumentText({ kind: "renewal", standing, ...term }, version, language);
    expect(text?.paragraphs.at(-1)).toContain(words);
  });

  it("of a renewal names its days as the reader writes them", () => {
    const act = { kind: "renewal", standing, ...term } as const;
    expect(writeInstrumentText(act, "2019-10", "en")?.paragraphs[0]).toContain(
      "from 1 October 2020 until 1 October 2021, exclusive",
    );
    expect(writeInstrumentText(act, "2019-10", "fr")?.paragraphs[0]).toContain(
      "du 1er octobre 2020 au 1er octobre 2021 exclu",
    );
  });

  it.each([
    [
      "en",
      [
        "Agreement 2019-10 · annex A · in force since 1 October 2019",
        "Amendment 2019-10 · annexes B, D · in force since 1 October 2019",
      ],
    ],
    [
      "fr",
      [
        "Contrat 2019-10 · annexe A · en vigueur depuis le 1er octobre 2019",
        "Avenant 2019-10 · annexes B, D · en vigueur depuis le 1er octobre 2019",
      ],
    ],
  ] as const)(
    "names in %s each document in force by kind, version, annexes and day, with its fingerprint",
    (language, labels) => {
      const { documents = [] } = writeInstrumentText({ kind: "amendment", standing }, "2019-10", language) ?? {};
      expect(documents.map(({ label }) => label.replace(/\u00a0/g, " "))).toEqual(labels);
      expect(documents.map(({ sha256 }) => sha256)).toEqual(standing.map(({ sha256 }) => sha256));
    },
  );

  it("is set as each language sets its texts", () => {
    const texts = agreementLanguages.map((language) =>
      JSON.stringify(writeInstrumentText({ kind: "amendment", standing }, "2019-10", language)),
    );
    for (const text of texts) expect(text).not.toMatch(/'| [;:?!]/);
  });
});
