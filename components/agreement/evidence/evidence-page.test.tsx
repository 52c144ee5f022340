import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { sampleEvidence } from "@/lib/agreement/evidence/testing/sample-evidence";
import { sha256 } from "@/lib/digest/sha256";
import { EvidencePage } from "./evidence-page";

const t = translations("agreement");
const evidence = sampleEvidence();
const id = evidence.document.agreementId;
const recipe = [
  { title: "file" as const, commands: ["sha256sum agreement.pdf", "qpdf --check agreement.pdf"] },
  { title: "seal" as const, commands: ["openssl cms -verify"] },
];
const deliveries = [
  { kind: "delivered" as const, at: "2026-03-01T10:01:00.000Z", to: "camille@partenaire.example" },
  { kind: "bounced" as const, at: "2026-03-01T10:02:00.000Z", to: "gone@partenaire.example" },
  { kind: "fetched" as const, at: "2026-03-01T10:03:00.000Z", to: "Camille Exemple" },
];
const drawPage = (parts: Partial<Parameters<typeof EvidencePage>[0]> = {}) =>
  draw(<EvidencePage {...{ id, evidence, sealedSha256: sha256("sealed"), deliveries, recipe }} {...parts} />);

describe("the evidence page", () => {
  it("says first what the signature is and how its time is known", () => {
    expect(drawPage().lines[0]).toBe(`${t("nature")} ${t("seal-time.B-B")}`);
  });

  it("offers the sealed file and the evidence as data", () => {
    const { links } = drawPage();
    expect(links).toContainEqual([t("sealed.download"), `/api/agreements/${id}/sealed`]);
    expect(links).toContainEqual([t("sealed.json"), `/api/agreements/${id}/evidence`]);
  });

  it("has the parts of the evidence in their order", () => {
    const parts = ["document", "identity", "countersigner", "timeline", "seal"];
    expect(drawPage().textsOf("h2")).toEqual([
      ...parts.map((part) => t(`evidence.parts.${part}`)),
      t("delivery.title"),
      t("evidence.check.title"),
    ]);
  });

  it("lists what became of the file after its seal", () => {
    const { lines } = drawPage();
    expect(lines).toContain(`1 March 2026 at 10:02:00 UTC${t("delivery.bounced")}gone@partenaire.example`);
    expect(drawPage({ deliveries: [] }).lines).toContain(t("delivery.none"));
  });

  it("prints every command of the recipe under its step, ready to be copied", () => {
    const { textsOf, html } = drawPage();
    expect(textsOf("pre")).toEqual(["sha256sum agreement.pdf\nqpdf --check agreement.pdf", "openssl cms -verify"]);
    expect(textsOf("h3")).toContain(t("evidence.check.steps.seal"));
    expect(html).toContain('href="/api/seal/verifier"');
  });

  it.each(["en", "fr"] as const)("draws in %s without a missing message", (locale) => {
    const page = <EvidencePage {...{ id, evidence, sealedSha256: sha256("sealed"), deliveries, recipe }} />;
    expect(draw(page, locale).lines.length).toBeGreaterThan(60);
  });
});
