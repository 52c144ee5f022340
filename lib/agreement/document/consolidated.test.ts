import { describe, expect, it } from "vitest";
import { agreementClauses } from "@/lib/agreement/text/clause";
import { templateByVersion } from "@/lib/agreement/text/template";
import { annexes } from "./annex";
import { consolidateAgreement } from "./consolidated";
import type { DocumentInForce } from "./instrument";
import { inForce } from "./testing/in-force";

const framework = inForce();
const amendment = (given: Partial<DocumentInForce>) => inForce({ kind: "amendment", sha256: "b".repeat(64), ...given });
const linesOf = (standing: DocumentInForce[]) => consolidateAgreement(standing, "en")?.lines ?? [];
const partsOf = (standing: DocumentInForce[]) =>
  linesOf(standing).flatMap(({ line, source }) => (line.kind === "part" ? [[line.id, source.kind]] : []));

describe("the agreement in force as one text", () => {
  it("is nothing where nothing is in force", () => {
    expect(consolidateAgreement([], "fr")).toBeNull();
  });

  it("is the whole text that was signed, each line from its document", () => {
    const lines = linesOf([framework]);
    const clauses = lines.flatMap(({ line }) => (line.kind === "clause" ? [line.id] : []));
    expect(clauses).toEqual(agreementClauses(templateByVersion("2019-10"), ["resale"]).map(({ id }) => id));
    expect(lines.every(({ source }) => source === framework)).toBe(true);
  });

  it("adds the annexes of amendments in printing order, without their own opening", () => {
    const standing = [
      framework,
      amendment({ annexes: ["services-delivery"] }),
      amendment({ annexes: ["cloud-services"] }),
    ];
    expect(partsOf(standing)).toEqual([
      ["framework", "full"],
      ["resale", "full"],
      ["cloud-services", "amendment"],
      ["services-delivery", "amendment"],
    ]);
    expect(linesOf(standing).some(({ line }) => line.kind === "paragraph" || line.kind === "standing")).toBe(false);
  });

  it("takes an annex before the framework's own in printing order", () => {
    const late = inForce({ annexes: ["services-delivery"] });
    expect(partsOf([late, amendment({ annexes: ["resale"] })]).map(([id]) => id)).toEqual([
      "framework",
      "resale",
      "services-delivery",
    ]);
  });

  it("takes each document's words from the version that it was signed in", () => {
    const newer = inForce({ kind: "version", templateVersion: "2020-03", annexes: [] });
    const textOf = (standing: DocumentInForce[], clause: string) =>
      linesOf(standing).flatMap(({ line }) => (line.kind === "clause" && line.id === clause ? [line.text] : []));
    const reports = "resale-terms.reports";
    expect(textOf([inForce({ annexes: [] }), amendment({})], reports).join()).toContain("15 days");
    expect(textOf([newer, amendment({ templateVersion: "2020-03" })], reports).join()).toContain("20 days");
    expect(textOf([newer], "purpose.independence")).toEqual([]);
  });

  it("holds no text of a renewal, which changes none", () => {
    const renewal = inForce({ kind: "renewal", annexes: [...annexes] });
    expect(linesOf([framework, renewal])).toEqual(linesOf([framework]));
  });

  it("is titled in the reader's language", () => {
    expect(consolidateAgreement([framework], "fr")?.title).toBe("Contrat partenaire unique");
    expect(consolidateAgreement([framework], "en")?.title).toBe("Single Partner Agreement");
  });
});
