import { describe, expect, it } from "vitest";
import { draw, translations } from "@/components/testing/render";
import { EvidenceView } from "./evidence-view";

const queue = translations("review");

describe("the file of a declaration", () => {
  const proof = { fileId: "f1", name: "scan.pdf", mediaType: "application/pdf", sizeBytes: 47_000, sha256: "0" };

  it("says so where none was attached", () => {
    expect(draw(<EvidenceView proof={null} />).lines).toEqual([queue("declaration.no-proof")]);
    expect(draw(<EvidenceView proof={null} noun="request" />).lines).toEqual([queue("request.no-proof")]);
  });

  it.each([
    ["application/pdf", "iframe"],
    ["image/png", "img"],
  ])("draws %s in place", (mediaType, tag) => {
    const { html } = draw(<EvidenceView proof={{ ...proof, mediaType }} />);
    expect(html).toContain(`<${tag} src="/api/files/f1?view=1`);
    expect(html.includes(translations("ui.pdf")("opening"))).toBe(tag === "iframe");
    expect(html).toContain(queue("proof-of", { name: "scan.pdf" }));
  });

  it("says of another kind that it is not shown, and offers the download", () => {
    const { lines, links } = draw(<EvidenceView proof={{ ...proof, mediaType: "text/csv" }} />);
    expect(lines).toContain(queue("proof-not-shown"));
    expect(links.at(-1)).toEqual([queue("proof-download"), "/api/files/f1"]);
  });
});
