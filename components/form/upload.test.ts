import { describe, expect, it } from "vitest";
import { largestFile } from "@/lib/file/kind";
import { faultOfFile, sentOf } from "./upload";

describe("a file", () => {
  it("is refused before it is sent where the server would refuse it anyway", () => {
    expect(faultOfFile({ name: "proof.pdf", size: 0 })).toBe("file-empty");
    expect(faultOfFile({ name: "proof.pdf", size: largestFile + 1 })).toBe("file-too-large");
    expect(faultOfFile({ name: "proof.pdf.exe", size: 10 })).toBe("file-type-refused");
    expect(faultOfFile({ name: "Proof.PDF", size: 10 })).toBeNull();
  });
});

describe("the upload's answer", () => {
  it("carries the file or the code of a refusal", () => {
    const file = { id: "f1", name: "proof.pdf", size: 10 };
    expect(sentOf(JSON.stringify({ ok: true, file }))).toEqual({ ok: true, file });
    expect(sentOf('{"ok":false,"code":"file-unreadable"}')).toEqual({ ok: false, code: "file-unreadable" });
  });

  it("is a lost connection where it is not ours", () => {
    for (const text of ["", "<html>502</html>", "null", "{}"])
      expect(sentOf(text)).toEqual({ ok: false, code: "connection-lost" });
  });
});
