import { describe, expect, it } from "vitest";
import { largestFile } from "@/lib/file/kind";
import { faultOfBatch, faultOfFile, sentOf } from "./upload";

describe("a file", () => {
  it("is refused before it is sent where the server would refuse it anyway", () => {
    expect(faultOfFile({ name: "proof.pdf", size: 0 })).toEqual({ code: "file-empty", params: {} });
    expect(faultOfFile({ name: "proof.pdf", size: largestFile + 1 })).toEqual({
      code: "file-too-large",
      params: { megabytes: 10 },
    });
    expect(faultOfFile({ name: "proof.pdf.exe", size: 10 })).toEqual({ code: "file-type-refused", params: {} });
    expect(faultOfFile({ name: "Proof.PDF", size: 10 })).toBeNull();
  });
});

describe("the upload's answer", () => {
  it("carries the file or the code of a refusal", () => {
    const file = { id: "f1", name: "proof.pdf", size: 10 };
    expect(sentOf(JSON.stringify({ ok: true, file }))).toEqual({ ok: true, file });
    const refusal = { code: "file-too-large", params: { megabytes: 10 } };
    expect(sentOf(JSON.stringify({ status: 413, ...refusal }))).toEqual({ ok: false, ...refusal });
  });

  it("is a lost connection where it is not ours", () => {
    for (const text of ["", "<html>502</html>", "null", "{}"])
      expect(sentOf(text)).toEqual({ ok: false, code: "connection-lost", params: {} });
  });
});

describe("photographs that go one behind the other", () => {
  const photo = (name: string, size = 10) => ({ name, size });
  const before = { id: "f", name: "one.jpg", size: 10, pages: 19 };

  it("are refused where one of them would be: too heavy, no picture, or one too many", () => {
    expect(faultOfBatch({ files: [photo("a.jpg"), photo("b.jpg")], behind: null })).toBeNull();
    expect(faultOfBatch({ files: [photo("a.jpg"), photo("b.jpg", largestFile + 1)], behind: null })).toMatchObject({
      ...{ name: "b.jpg", code: "file-too-large" },
    });
    expect(faultOfBatch({ files: [photo("a.pdf"), photo("b.csv")], behind: null })).toMatchObject({
      ...{ name: "b.csv", code: "file-type-refused" },
    });
    expect(faultOfBatch({ files: [photo("t.jpg")], behind: before })).toBeNull();
    expect(faultOfBatch({ files: [photo("t.jpg"), photo("u.jpg")], behind: before })).toMatchObject({
      ...{ name: "u.jpg", code: "file-too-many-pages" },
    });
  });
});
