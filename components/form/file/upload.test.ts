import { describe, expect, it } from "vitest";
import { largestFile } from "@/lib/file/kind";
import { faultOfFile, sentOf } from "./upload";

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
