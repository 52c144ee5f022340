import { describe, expect, it } from "vitest";
import { all, textOf } from "@/components/testing/markup";
import { draw, translations } from "@/components/testing/render";
import { sha256 } from "@/lib/digest/sha256";
import { DocumentList } from "./document-list";

const t = translations("agreement.documents");
const documents = (["fr", "en"] as const).map((language) => ({
  language,
  sha256: sha256(language),
  sizeBytes: 47_000,
  pages: 12,
}));
const drawList = (href: string, signed: "fr" | "en" | null = null) =>
  draw(<DocumentList documents={documents} href={href} signed={signed} />);

describe("the documents of an agreement", () => {
  it("shows of each language its pages, its size and the fingerprint of the served bytes", () => {
    const { lines, html } = drawList("/api/agreements/1/pdf");
    expect(lines).toContain(t("language.fr"));
    expect(lines.filter((line) => line === t("pages", { pages: 12, size: "47 kB" }))).toHaveLength(2);
    for (const { sha256: digest } of documents) expect(html.replaceAll(/<[^>]*>/g, "")).toContain(digest);
  });

  it.each([
    ["/api/agreements/1/pdf", "/api/agreements/1/pdf?language=fr"],
    ["/api/agreements/shared/secret?copy=1", "/api/agreements/shared/secret?copy=1&language=fr"],
  ])("adds the language to the address %s, and asks for the file itself to download it", (href, address) => {
    expect(drawList(href).links.slice(0, 2)).toEqual([
      [`${t("open")} (${t("language.fr")})`, address],
      [`${t("download")} (${t("language.fr")})`, `${address}&download=1`],
    ]);
  });

  it.each([
    [null, []],
    ["en", [t("language.en")]],
    ["fr", [t("language.fr")]],
  ] as const)("marks the text that was signed (%s), and no other", (signed, marked) => {
    const heads = all(drawList("/pdf", signed).root, "li").map((item) => textOf(item).split("\n")[0] ?? "");
    const names = heads.filter((head) => head.endsWith(t("signed"))).map((head) => head.slice(0, -t("signed").length));
    expect(names).toEqual(marked);
  });
});
