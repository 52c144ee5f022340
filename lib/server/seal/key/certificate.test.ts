import { X509Certificate } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSealingKey } from "./certificate";

const at = new Date("2026-03-01T10:00:00.000Z");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "key-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the key is made once and read afterwards", async () => {
  const first = await openSealingKey(join(folder, "deep", "seal"), "Test programme", at);
  const second = await openSealingKey(join(folder, "deep", "seal"), "Another name", at);
  expect(second.certificate).toEqual(first.certificate);
  expect(second.rootPem).toBe(first.rootPem);
});

test("two simultaneous openings get the same key and leave no draft", async () => {
  const path = join(folder, "seal");
  const keys = await Promise.all(Array.from({ length: 6 }, () => openSealingKey(path, "Test programme", at)));
  expect(new Set(keys.map((key) => Buffer.from(key.certificate).toString("hex"))).size).toBe(1);
  expect(await readdir(folder)).toEqual(["seal"]);
});

test("only the owner reads the key, and the authority's own key is not kept", async () => {
  const path = join(folder, "seal");
  await openSealingKey(path, "Test programme", at);
  expect((await readdir(path)).sort()).toEqual(["certificate.pem", "key.pem", "root.pem"]);
  expect((await stat(join(path, "key.pem"))).mode & 0o777).toBe(0o600);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
});

test.each(["Vendora, Inc.", "A+B Systems", "X, O=Another company", "Œuvres & Cie; “Ça”"])(
  "the certificate of %s names it whole, under an authority of its own",
  async (name) => {
    const { certificate, rootPem } = await openSealingKey(join(folder, "seal"), name, at);
    const { subject, issuer } = new X509Certificate(certificate).toLegacyObject();
    expect(subject).toMatchObject({ CN: `${name} seal`, O: name });
    expect(issuer).toEqual(new X509Certificate(rootPem).toLegacyObject().subject);
    expect(issuer).toMatchObject({ CN: `${name} demonstration authority`, O: name });
  },
);
