import { describe, expect, it } from "vitest";
import { all } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import type { DocumentInForce } from "@/lib/agreement/document/instrument";
import { sha256 } from "@/lib/digest/sha256";
import { ConsolidatedText } from "./consolidated-text";

const t = translations("agreement");
const framework: DocumentInForce = {
  ...{ id: "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00", kind: "full", sha256: sha256("framework") },
  ...{ templateVersion: "2019-10", annexes: ["resale"], inForceOn: "2019-11-01" },
};
const amendment: DocumentInForce = {
  ...{ id: "7d0c2a11-3b44-4f55-9a66-1b2c3d4e5f60", kind: "amendment", sha256: sha256("amendment") },
  ...{ templateVersion: "2019-10", annexes: ["cloud-services"], inForceOn: "2020-02-01" },
};
const drawText = (standing: DocumentInForce[], language: "fr" | "en" = "en") =>
  draw(<ConsolidatedText standing={standing} language={language} path="/agreement/consolidated" />);

describe("the consolidated text", () => {
  it("says that nothing is in force where nothing is", () => {
    expect(drawText([]).lines).toEqual([t("consolidated.none")]);
  });

  it("warns that it is not the signed original, before the text", () => {
    const { lines } = drawText([framework]);
    expect(lines.indexOf(t("consolidated.warning"))).toBeLessThan(lines.indexOf(t("consolidated.sources")));
  });

  it("names by number the sealed document that each clause comes from", () => {
    const { root, lines } = drawText([framework, amendment]);
    const from = all(root, "p").flatMap(({ attributes }) => (attributes.title ? [attributes.title] : []));
    const count = (sha: string) => from.filter((title) => title === t("consolidated.from", { sha })).length;
    expect(count(framework.sha256)).toBeGreaterThan(count(amendment.sha256));
    expect(count(amendment.sha256)).toBeGreaterThan(0);
    expect(lines).toContain(`${t("consolidated.source", { number: 2 })} · ${amendment.sha256.slice(0, 8)}`);
  });

  it("marks the text with the language it is written in and offers the other", () => {
    const { root, links, valuesOf } = drawText([framework], "fr");
    expect(all(root, "article")[0]?.attributes.lang).toBe("fr");
    expect(valuesOf("aria-current")).toEqual(["page"]);
    expect(links[1]).toEqual([t("documents.language.en"), "/agreement/consolidated?language=en"]);
  });
});
