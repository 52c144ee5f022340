import { describe, expect, it } from "vitest";
import { fileKindByName, isViewable, mayHaveName } from "@/lib/file/kind";

describe("the kind of a file by its name", () => {
  it.each([
    ["proof.pdf", "pdf"],
    ["Proof.PDF", "pdf"],
    ["photo.jpeg", "jpg"],
    ["photo.jpg", "jpg"],
    ["scan.png", "png"],
    ["points.csv", "csv"],
    ["points.xlsx", "xlsx"],
    ["facture.exe.pdf", "pdf"],
  ])("of %s is %s", (name, kind) => expect(fileKindByName(name)).toBe(kind));

  it.each(["report.pdf.exe", "pdf", "macro.xlsm", "page.html", "drawing.svg", "archive.zip", "proof.pdf ", ""])(
    "of %j is none we take",
    (name) => expect(fileKindByName(name)).toBeNull(),
  );
});

describe("the content type of an upload", () => {
  it("is accepted where it matches the kind", () => {
    expect(mayHaveName("pdf", "application/pdf")).toBe(true);
    expect(mayHaveName("csv", "text/csv; charset=utf-8")).toBe(true);
    expect(mayHaveName("csv", "")).toBe(true);
  });

  it("is refused otherwise", () => {
    expect(mayHaveName("pdf", "text/html")).toBe(false);
    expect(mayHaveName("png", "")).toBe(false);
    expect(mayHaveName("png", "image/svg+xml")).toBe(false);
  });
});

it("only pictures and PDF are displayed in place", () => {
  expect(["application/pdf", "image/png", "image/jpeg"].every(isViewable)).toBe(true);
  expect(["text/csv; charset=utf-8", "text/html", "image/svg+xml"].some(isViewable)).toBe(false);
});
