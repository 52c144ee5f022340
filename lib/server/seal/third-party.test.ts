import { createHash, X509Certificate } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { openClock } from "@/lib/server/time/clock";
import { startAuthority, type TestAuthority } from "@/lib/server/time/testing/authority";
import { readCms } from "@/lib/verify/cms/cms";
import { readPdf } from "@/lib/verify/pdf/file";
import { unwrap } from "@/lib/verify/pdf/unwrap";
import { discard, type SealedSpecimen, sealSpecimen } from "./testing/sealed";
import { runTool } from "./testing/tools";

let authority: TestAuthority;
let timed: SealedSpecimen;
let plain: SealedSpecimen;

beforeAll(async () => {
  authority = await startAuthority("Tiers");
  const clock = { addresses: [authority.url], rootPems: [authority.rootPem], timeoutMilliseconds: 5_000 };
  [timed, plain] = await Promise.all([sealSpecimen(openClock(clock)), sealSpecimen(null)]);
  await writeFile(path.join(timed.folder, "time-root.pem"), authority.rootPem);
});
afterAll(() => Promise.all([authority.stop(), discard(timed), discard(plain)]));

const kinds = [
  ["with independent time", () => timed],
  ["without independent time", () => plain],
] as const;

const parts = async ({ file, folder }: SealedSpecimen) => {
  const { seal, cover } = unwrap(readPdf(file));
  const write = (name: string, bytes: Uint8Array) => writeFile(path.join(folder, name), bytes);
  const cms = readCms(seal.cms ?? new Uint8Array()).cms;
  await write("sig.p7s", seal.cms ?? new Uint8Array());
  await write("signed.bin", Buffer.concat(seal.signed ?? []));
  await write("token.der", cms?.timestamp ?? new Uint8Array());
  await write("sigvalue.bin", cms?.signer.signature.valueBlock.valueHexView ?? new Uint8Array());
  await write("cover.der", cover?.cms ?? new Uint8Array());
  await write("covered.bin", Buffer.concat(cover?.signed ?? []));
};

describe.each(kinds)("outside programs, on an agreement sealed %s", (_, specimen) => {
  it("openssl verifies the seal over the signed bytes with the given root", async () => {
    await parts(specimen());
    const input = ["-binary", "-inform", "DER", "-in", "sig.p7s", "-content", "signed.bin"];
    const words = ["cms", "-verify", ...input, "-CAfile", "root.pem", "-purpose", "any", "-out", "/dev/null"];
    expect(await runTool("openssl", words, specimen().folder)).toContain("successful");
  });

  it("qpdf accepts the file", async () => {
    const said = await runTool("qpdf", ["--check", "contract.pdf"], specimen().folder);
    expect(said).toContain("No syntax or stream encoding errors found");
    expect(said).not.toContain("WARNING");
  });

  it("pdfsig accepts the seal of a trusted signer", async () => {
    const { folder } = specimen();
    await runTool("certutil", ["-N", "-d", "sql:.", "--empty-password"], folder);
    await runTool("certutil", ["-A", "-d", "sql:.", "-n", "root", "-t", "C,C,C", "-i", "root.pem"], folder);
    const said = await runTool("pdfsig", ["-nssdir", "sql:.", "contract.pdf"], folder);
    const [seal = ""] = said.split("Signature #2");
    expect(seal).toContain("Signature Type: ETSI.CAdES.detached");
    expect(seal).toContain("Signature is Valid");
    expect(seal).toContain("Certificate is Trusted");
    expect(said.split("- Total document signed")).toHaveLength(2);
  });

  it("pdfdetach extracts the same evidence", async () => {
    const { folder, evidence } = specimen();
    expect(await runTool("pdfdetach", ["-list", "contract.pdf"], folder)).toContain("1: evidence.json");
    await runTool("pdfdetach", ["-save", "1", "-o", "detached.json", "contract.pdf"], folder);
    expect(await readFile(path.join(folder, "detached.json"), "utf8")).toBe(canonicalJson(evidence));
  });

  it("every font is embedded", async () => {
    const rows = (await runTool("pdffonts", ["contract.pdf"], specimen().folder)).trim().split("\n").slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/);
  });

  it("there is no script, launch action or outside link in any object", async () => {
    const json = await runTool("qpdf", ["--json", "contract.pdf"], specimen().folder);
    expect(json).not.toMatch(/"\/(JavaScript|JS|Launch|URI|OpenAction|AA|SubmitForm|GoToR|RichMedia)"/);
  });

  it("the text and the picture of every page are those of the document that was read", async () => {
    const { folder } = specimen();
    const text = (name: string) => runTool("pdftotext", ["-layout", name, "-"], folder);
    expect(await text("contract.pdf")).toBe(await text("read.pdf"));
    for (const name of ["contract", "read"]) await runTool("pdftoppm", ["-r", "40", `${name}.pdf`, name], folder);
    const pictures = (await readdir(folder)).filter((name) => name.endsWith(".ppm")).sort();
    const hashes = await Promise.all(
      pictures.map(
        async (name) => [name, createHash("sha256").update(await readFile(path.join(folder, name)))] as const,
      ),
    );
    const byPage = new Map(hashes.map(([name, hash]) => [name, hash.digest("hex")]));
    const pages = pictures.filter((name) => name.startsWith("contract-"));
    expect(pages.length).toBe(pictures.length / 2);
    for (const page of pages) expect(byPage.get(page)).toBe(byPage.get(page.replace("contract", "read")));
  });
});

describe("openssl, on the timestamps", () => {
  const verify = async (token: string, data: string) => {
    await parts(timed);
    const words = ["ts", "-verify", "-token_in", "-in", token, "-data", data, "-CAfile", "time-root.pem"];
    return runTool("openssl", words, timed.folder);
  };

  it("verifies the one over the seal's signature", async () => {
    expect(await verify("token.der", "sigvalue.bin")).toContain("Verification: OK");
  });

  it("verifies the one over the whole file", async () => {
    expect(await verify("cover.der", "covered.bin")).toContain("Verification: OK");
  });

  it("verifies the one over the document, which the evidence carries", async () => {
    const token = Buffer.from(timed.evidence.seal.timestamp?.token ?? "", "base64");
    await writeFile(path.join(timed.folder, "content.der"), token);
    expect(await verify("content.der", "read.pdf")).toContain("Verification: OK");
  });

  it("rejects each over other data", async () => {
    await expect(verify("token.der", "read.pdf")).rejects.toThrow("mismatch");
  });
});

it("pdfsig names the certificate that the evidence names", async () => {
  const { subject } = new X509Certificate(plain.key.certificate);
  expect(plain.evidence.seal.subject).toBe(subject.split("\n").join(", "));
  const said = await runTool("pdfsig", ["contract.pdf"], plain.folder);
  expect(said).toContain("Test programme seal");
});
