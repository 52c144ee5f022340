import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { trustedRoots } from "@/lib/server/seal/roots";
import { sealAgreement } from "@/lib/server/seal/seal";
import { evidenceAbout, renderSpecimen } from "@/lib/server/seal/specimen";
import { runTool } from "@/lib/server/seal/testing/tools";
import { readCertificate } from "@/lib/verify/cms/chain";
import { verifySealed } from "@/lib/verify/verify";
import { writeAuthority } from "@/scripts/contract/authority";
import { KeyUnavailable } from "./complete";
import { configuredKey } from "./configured";
import { openPkcs12 } from "./open-pkcs12";
import type { SealingKey } from "./sealing-key";
import { openSigner } from "./signer";

let folder: string;
let rendered: { pdf: Uint8Array; pages: number };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "keys-"));
  rendered = await renderSpecimen({ language: "fr" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sealWith = async (key: SealingKey) => {
  const order = { language: "fr" } as const;
  const evidence = await evidenceAbout(rendered, order, { key, at: new Date(), softwareVersion: "0.0.0" });
  return { evidence, file: await sealAgreement({ pdf: rendered.pdf, evidence, key }) };
};
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (error: unknown) => (error instanceof KeyUnavailable ? error.message : `another error: ${error}`),
  );

describe("a key in a PKCS #12 file", () => {
  it("is created by the command for its owner only, and seals", async () => {
    const out = path.join(folder, "made");
    const { SEAL_PKCS12, SEAL_PASSWORD_FILE } = await writeAuthority(out, "Démo d'essai");
    expect((await readdir(out)).sort()).toEqual(["password.txt", "root.pem", "seal.p12"]);
    for (const file of [SEAL_PKCS12, SEAL_PASSWORD_FILE]) expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { file } = await sealWith(await openPkcs12(SEAL_PKCS12, SEAL_PASSWORD_FILE));
    const root = await readFile(path.join(out, "root.pem"), "utf8");
    expect(await verifySealed(file, [root])).toMatchObject({ valid: true, faults: [] });
  });

  it("may be an RSA key from an outside authority", async () => {
    const at = (name: string) => path.join(folder, name);
    const usage = ["-addext", "keyUsage=critical,digitalSignature,nonRepudiation", "-subj", "/CN=Cachet"];
    const req = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "rsa.key", "-out", "rsa.pem", ...usage];
    await runTool("openssl", [...req, "-addext", "basicConstraints=critical,CA:FALSE"], folder);
    await writeFile(at("rsa.txt"), "mot de passe é\n", { mode: 0o600 });
    const pack = [
      "pkcs12",
      "-export",
      "-inkey",
      "rsa.key",
      "-in",
      "rsa.pem",
      "-passout",
      "file:rsa.txt",
      "-out",
      "rsa.p12",
    ];
    await runTool("openssl", pack, folder);
    await chmod(at("rsa.p12"), 0o600);
    const key = await openPkcs12(at("rsa.p12"), at("rsa.txt"));
    expect(key.algorithm).toBe("RSA");
    expect((await verifySealed((await sealWith(key)).file, [key.rootPem])).faults).toEqual([]);
  });

  it("is refused when others can read it or the password is wrong, without revealing the password", async () => {
    const made = await writeAuthority(path.join(folder, "open"), "Open");
    const wrong = path.join(folder, "wrong.txt");
    await writeFile(wrong, "hunter2", { mode: 0o600 });
    expect(await reasonOf(openPkcs12(made.SEAL_PKCS12, wrong))).toMatch(/password is wrong/);
    expect(await reasonOf(openPkcs12(path.join(folder, "absent"), wrong))).toMatch(/cannot be read/);
    await chmod(made.SEAL_PKCS12, 0o640);
    expect(await reasonOf(openPkcs12(made.SEAL_PKCS12, made.SEAL_PASSWORD_FILE))).toMatch(/mode must be 600/);
  });
});

/** The script of an operator who seals with a device (docs/operating.md): hashes here, signs there. */
const deviceScript = (module: string, pin: string) => `#!/bin/sh
set -eu
export SOFTHSM2_CONF="$(dirname "$0")/softhsm.conf"
openssl dgst -sha256 -binary | pkcs11-tool --module ${module} --login --pin ${pin} \\
  --sign --mechanism ECDSA --signature-format openssl --label seal
`;

const softhsm = "/usr/lib/softhsm/libsofthsm2.so";

const makeDevice = async (place: string): Promise<{ program: string; certificates: string }> => {
  const made = path.join(folder, "device-authority");
  await writeAuthority(made, "Device");
  const pass = ["-passin", "file:password.txt"];
  const key = ["pkcs12", "-in", "seal.p12", ...pass, "-nodes", "-nocerts", "-out", "key.pem"];
  await runTool("openssl", key, made);
  await runTool("openssl", ["pkcs12", "-in", "seal.p12", ...pass, "-nokeys", "-out", "all.pem"], made);
  await runTool("openssl", ["pkcs8", "-topk8", "-nocrypt", "-in", "key.pem", "-out", "key8.pem"], made);
  const conf = path.join(place, "softhsm.conf");
  await writeFile(conf, `directories.tokendir = ${place}\nobjectstore.backend = file\n`);
  const more = { SOFTHSM2_CONF: conf };
  const pins = ["--so-pin", "12345678", "--pin", "4321"];
  await runTool("softhsm2-util", ["--init-token", "--free", "--label", "portal", ...pins], place, more);
  const load = ["--import", path.join(made, "key8.pem"), "--token", "portal", "--label", "seal", "--id", "01"];
  await runTool("softhsm2-util", [...load, "--pin", "4321"], place, more);
  const program = path.join(place, "sign.sh");
  await writeFile(program, deviceScript(softhsm, "4321"), { mode: 0o700 });
  return { program, certificates: path.join(made, "all.pem") };
};

describe("a key in a PKCS#11 device, behind a program", () => {
  it("seals, and never leaves the device", async () => {
    const place = await mkdtemp(path.join(folder, "device-"));
    const { program, certificates } = await makeDevice(place);
    const key = await openSigner(program, certificates);
    expect((await verifySealed((await sealWith(key)).file, [key.rootPem])).faults).toEqual([]);
    expect(JSON.stringify(key)).not.toMatch(/PRIVATE/);
  });

  it("is unavailable when the program fails or is missing, or no certificate is given", async () => {
    const certificates = path.join(folder, "device-authority", "root.pem");
    const sign = async (program: string) => (await openSigner(program, certificates)).sign(new Uint8Array(10));
    expect(await reasonOf(sign("/bin/false"))).toMatch(/status 1/);
    expect(await reasonOf(sign("/nowhere/sign"))).toMatch(/cannot be started/);
    expect(await reasonOf(openSigner("/bin/true", path.join(folder, "absent.pem")))).toMatch(/no certificate/);
  });
});

describe("a key that is replaced", () => {
  it("keeps its root known at every instant while it is written again", async () => {
    Object.assign(env(), {
      DATA_DIR: path.join(folder, "noted"),
      ...(await writeAuthority(path.join(folder, "k0"), "K0")),
    });
    const { rootPem } = await configuredKey("Vendor");
    for (let round = 0; round < 50; round += 1) {
      const [{ roots }] = await Promise.all([trustedRoots(), configuredKey("Vendor")]);
      expect(roots).toContain(rootPem);
    }
  });

  it("leaves old files valid, and new files name the new certificate", async () => {
    const [first, second] = [
      await writeAuthority(path.join(folder, "k1"), "K1"),
      await writeAuthority(path.join(folder, "k2"), "K2"),
    ];
    Object.assign(env(), { DATA_DIR: path.join(folder, "data"), ...first });
    const old = await sealWith(await configuredKey("Vendor"));
    Object.assign(env(), second);
    const key = await configuredKey("Vendor");
    const now = await sealWith(key);
    const { roots } = await trustedRoots();
    for (const { file } of [old, now]) expect((await verifySealed(file, roots)).faults).toEqual([]);
    expect((await verifySealed(old.file, [key.rootPem])).faults).toEqual(["untrusted"]);
    expect(now.evidence.seal.subject).toContain("K2");
    expect(now.evidence.seal.certificateSha256).not.toBe(old.evidence.seal.certificateSha256);
    expect(readCertificate(key.certificate).notAfter.value.getTime()).toBeGreaterThan(Date.now());
    for (const name of await readdir(path.join(folder, "data", "seal-roots")))
      expect(await readFile(path.join(folder, "data", "seal-roots", name), "utf8")).not.toContain("PRIVATE");
  });
});
