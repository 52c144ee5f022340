import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition, safeFileName } from "@/lib/file/name";

describe("a safe file name", () => {
  it.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\Users\\me\\scan.png", "scan.png"],
    ["Attestation  VCP\u00a0– Zoé.pdf", "Attestation VCP – Zoé.pdf"],
    ["facture\u202efdp.exe", "facturefdp.exe"],
    ["a\r\nset-cookie: x.pdf", "aset-cookie x.pdf"],
    [".htaccess.pdf", "htaccess.pdf"],
    ["..", ""],
  ])("makes %j into %j", (given, safe) => expect(safeFileName(given)).toBe(safe));

  it("keeps the extension of a very long name", () => {
    const name = safeFileName(`${"é".repeat(400)}.pdf`);
    expect([...name].length).toBe(120);
    expect(name.endsWith(".pdf")).toBe(true);
  });

  it("never lets a name break a header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        expect(contentDisposition("attachment", safeFileName(given))).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });
});

it("content-disposition holds the real name and an ASCII one", () => {
  expect(contentDisposition("inline", "Zoé (1).pdf")).toBe(
    `inline; filename="Zo_ (1).pdf"; filename*=UTF-8''Zo%C3%A9%20%281%29.pdf`,
  );
});
