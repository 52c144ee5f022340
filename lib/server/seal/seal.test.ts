import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PDF } from "@libpdf/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { spentOn } from "@/lib/testing/spent";
import { readPdf } from "@/lib/verify/pdf/file";
import { findSeal } from "@/lib/verify/pdf/seal-field";
import { verifySealed } from "@/lib/verify/verify";
import { openSealingKey } from "./key/certificate";
import type { SealingKey } from "./key/sealing-key";
import { placeSeal, sealAgreement } from "./seal";
import { evidenceAbout, renderSpecimen } from "./specimen";

const run = promisify(execFile);
const at = new Date("2026-03-01T10:00:00.000Z");
const order = { language: "fr" } as const;

let folder: string;
let key: SealingKey;
let rendered: { pdf: Uint8Array; pages: number };
let evidence: Evidence;
let sealed: Uint8Array;

const faultsOf = async (file: Uint8Array, root = key.rootPem) => (await verifySealed(file, [root])).faults;
const copy = (change: (bytes: Uint8Array) => void) => {
  const bytes = Uint8Array.from(sealed);
  change(bytes);
  return bytes;
};
const concat = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const gap = () => {
  const [before, after] = findSeal(readPdf(sealed)).signed ?? [];
  return { from: before?.length ?? 0, to: sealed.length - (after?.length ?? 0) };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seal-"));
  key = await openSealingKey(join(folder, "seal"), "Test programme", at);
  rendered = await renderSpecimen(order);
  evidence = await evidenceAbout(rendered, order, { key, at, softwareVersion: "0.0.0" });
  sealed = await sealAgreement({ pdf: rendered.pdf, evidence, key });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a sealed agreement verifies and gives back its evidence", async () => {
  const verdict = await verifySealed(sealed, [key.rootPem]);
  expect(verdict).toMatchObject({
    valid: true,
    faults: [],
    level: "B-B",
    time: "no independent time",
    timestamp: null,
  });
  expect(verdict.documentSha256).toBe(evidence.document.sha256);
  expect(verdict.signedAt).toBe(at.toISOString());
  expect(canonicalJson(verdict.evidence)).toBe(canonicalJson(evidence));
});

test("the first bytes of the sealed file are the document that was read, and the range ends with the file", () => {
  expect(Buffer.compare(sealed.subarray(0, rendered.pdf.length), rendered.pdf)).toBe(0);
  const [before, after] = findSeal(readPdf(sealed)).signed ?? [];
  expect(Buffer.compare(sealed.subarray(sealed.length - (after?.length ?? 0)), after ?? new Uint8Array())).toBe(0);
  expect(before?.length).toBeGreaterThan(rendered.pdf.length);
});

test("the seal adds less than 100 KB and takes less than 2 s", async () => {
  expect(await spentOn(() => sealAgreement({ pdf: rendered.pdf, evidence, key }))).toBeLessThan(2_000);
  expect(sealed.length - rendered.pdf.length).toBeLessThan(100_000);
});

test("openssl accepts the signature over the range with the given root", async () => {
  const { cms, signed } = findSeal(readPdf(sealed));
  const path = (name: string) => join(folder, name);
  await writeFile(path("sig.p7s"), cms ?? "");
  await writeFile(path("signed.bin"), concat(...(signed ?? [])));
  const input = ["-inform", "DER", "-in", path("sig.p7s"), "-content", path("signed.bin")];
  const trust = ["-CAfile", join(folder, "seal", "root.pem"), "-attime", String(at.getTime() / 1000)];
  const verified = await run("openssl", ["cms", "-verify", "-binary", ...input, ...trust, "-out", path("out")]);
  expect(verified.stderr).toContain("successful");
});

describe("forgeries", () => {
  test("a changed byte of the text is reported", async () => {
    expect(await faultsOf(copy((bytes) => bytes.set([1], 3000)))).toContain("digest-differs");
  });

  test("bytes after the end are reported", async () => {
    expect(await faultsOf(concat(sealed, Buffer.from("\n% more\n")))).toEqual(["does-not-cover-file"]);
  });

  test("visible text appended in a further revision is reported", async () => {
    const pdf = await PDF.load(sealed);
    pdf.getPage(0)?.drawText("Remise de 90 %", { x: 80, y: 80, size: 20 });
    const forged = await pdf.save({ incremental: true });
    expect(forged.length).toBeGreaterThan(sealed.length);
    expect(await faultsOf(forged)).toEqual(expect.arrayContaining(["does-not-cover-file", "changed-after-reading"]));
  });

  test("a truncated file is reported", async () => {
    for (const length of [sealed.length - 1, sealed.length - 40, rendered.pdf.length + 100, 5000, 100])
      expect((await faultsOf(sealed.subarray(0, length)))[0], `${length} bytes`).toBe("cut-short");
  });

  test("the same agreement sealed by another authority is reported", async () => {
    const other = await openSealingKey(join(folder, "other"), "Test programme", at);
    const again = await evidenceAbout(rendered, order, { key: other, at, softwareVersion: "0.0.0" });
    const forged = await sealAgreement({ pdf: rendered.pdf, evidence: again, key: other });
    expect(await faultsOf(forged)).toEqual(["untrusted"]);
    expect(await faultsOf(forged, other.rootPem)).toEqual([]);
  });

  test("an agreement without its seal is reported", async () => {
    expect(await faultsOf(rendered.pdf)).toEqual(["not-sealed", "evidence-missing"]);
  });

  test("bytes hidden in the padding are reported", async () => {
    const forged = copy((bytes) => bytes.set(Buffer.from("4142", "latin1"), gap().to - 20));
    expect(await faultsOf(forged)).toEqual(["hidden-in-padding"]);
  });

  test("the same signature in another encoding is reported", async () => {
    const { from, to } = gap();
    const forged = copy((bytes) =>
      bytes.set(
        Buffer.from(sealed.subarray(from, to))
          .toString("latin1")
          .toLowerCase()
          .split("")
          .map((c) => c.charCodeAt(0)),
        from,
      ),
    );
    expect(await faultsOf(forged)).toEqual(["hidden-in-padding"]);
  });

  test("a document changed between signature and seal is reported although the operator sealed it", async () => {
    const pdf = await PDF.load(rendered.pdf);
    pdf.getPage(0)?.drawText("Remise de 90 %", { x: 80, y: 80, size: 20 });
    expect(await faultsOf(await placeSeal(pdf, evidence, key))).toEqual(["page-content", "changed-after-reading"]);
  });

  test("evidence about another document is reported", async () => {
    const other = await renderSpecimen({ language: "en" });
    expect(await faultsOf(await placeSeal(await PDF.load(other.pdf), evidence, key))).toContain("document-differs");
  });

  test("incomplete evidence is reported", async () => {
    const { technical: _, ...rest } = evidence;
    const forged = await placeSeal(await PDF.load(rendered.pdf), rest as Evidence, key);
    expect(await faultsOf(forged)).toEqual(["evidence-schema"]);
  });

  test("a seal whose time differs from the evidence is reported", async () => {
    const later = structuredClone(evidence);
    later.seal.claimedAt = "2026-03-01T10:02:00.000Z";
    const file = await placeSeal(await PDF.load(rendered.pdf), later, key);
    const forged = Uint8Array.from(file);
    forged.set(Buffer.from("D:20260301100000Z"), Buffer.from(file).lastIndexOf("D:20260301100200Z"));
    expect(await faultsOf(forged)).toEqual(["digest-differs", "evidence-seal-differs"]);
  });

  test("circular form fields do not hang the verifier", async () => {
    const kids = Array.from({ length: 200 }, () => "3 0 R").join(" ");
    const body = ["<</Type/Catalog/AcroForm 2 0 R>>", `<</Fields[${kids}]>>`, `<</FT/Sig/Kids[${kids} 2 0 R]>>`];
    let text = "%PDF-1.7\n";
    const offsets = body.map((object, i) => {
      const offset = text.length;
      text += `${i + 1} 0 obj\n${object}\nendobj\n`;
      return `${String(offset).padStart(10, "0")} 00000 n \n`;
    });
    const table = `xref\n0 4\n0000000000 65535 f \n${offsets.join("")}trailer\n<</Root 1 0 R/Size 4>>\n`;
    const file = Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`);
    expect(await faultsOf(file)).toEqual(["not-sealed", "evidence-missing"]);
  });

  test("roots may come as a bundle", async () => {
    const other = await openSealingKey(join(folder, "other"), "Test programme", at);
    expect(await faultsOf(sealed, other.rootPem + key.rootPem)).toEqual([]);
  });

  test("any bytes at all get a verdict, never an error", async () => {
    for (const bytes of [new Uint8Array(), Buffer.from("%PDF-1.7\nstartxref\n9\n%%EOF"), Buffer.alloc(5000, "<<[(")])
      expect((await verifySealed(bytes, [key.rootPem])).valid).toBe(false);
  });
});

describe("before sealing", () => {
  test("evidence about another document is refused", async () => {
    const pdf = copy(() => undefined);
    await expect(sealAgreement({ pdf, evidence, key })).rejects.toThrow("another document");
  });

  test("an expired certificate does not seal", async () => {
    const late = await evidenceAbout(rendered, order, {
      key,
      at: new Date("2031-01-01T00:00:00.000Z"),
      softwareVersion: "0.0.0",
    });
    await expect(sealAgreement({ pdf: rendered.pdf, evidence: late, key })).rejects.toThrow("not valid");
  });

  test("evidence that names another seal is refused", async () => {
    const other = { ...evidence, seal: { ...evidence.seal, certificateSerial: "00ff" } };
    await expect(sealAgreement({ pdf: rendered.pdf, evidence: other, key })).rejects.toThrow("another seal");
  });
});
