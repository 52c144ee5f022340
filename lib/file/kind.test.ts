import { describe, expect, it } from "vitest";
import { fileKindByName, isViewable, mayBeDeclared } from "@/lib/file/kind";

describe("the kind of a file by its name", () => {
  it.each([
    ["proof.pdf", "pdf"],
    ["Proof.PDF", "pdf"],
    ["photo.jpeg", "jpg"],
    ["photo.jpg", "jpg"],
    ["photo.JFIF", "jpg"],
    ["scan.png", "png"],
    ["points.csv", "csv"],
    ["points.xlsx", "xlsx"],
    ["facture.exe.pdf", "pdf"],
    ["badge.svg", "badge"],
    ["badge.json", "badge"],
    ["page.html", "badge"],
  ])("of %s is %s", (name, kind) => expect(fileKindByName(name)).toBe(kind));

  it.each(["report.pdf.exe", "pdf", "macro.xlsm", "archive.zip", "proof.pdf ", ""])("of %j is none we take", (name) =>
    expect(fileKindByName(name)).toBeNull(),
  );
});

describe("the content type of an upload", () => {
  it.each([
    ...["application/pdf", "application/x-pdf", "application/octet-stream", "application/force-download", ""],
    ...["image/pjpeg", "image/x-png", "text/csv; charset=utf-8", "application/vnd.ms-excel", "application/x-zip"],
  ])("may be %j: content and name decide", (type) => expect(mayBeDeclared(type)).toBe(true));

  it.each(["text/html", "TEXT/HTML; charset=utf-8", "image/svg+xml", "application/xhtml+xml", "text/javascript"])(
    "may not be that of a page: %s",
    (type) => expect(mayBeDeclared(type)).toBe(false),
  );
});

it("only pictures and PDF are displayed in place", () => {
  expect(["application/pdf", "image/png", "image/jpeg"].every(isViewable)).toBe(true);
  expect(["text/csv; charset=utf-8", "text/html", "image/svg+xml"].some(isViewable)).toBe(false);
});
