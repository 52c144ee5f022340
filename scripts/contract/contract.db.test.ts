import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startAuthority, type TestAuthority } from "@/lib/server/time/testing/authority";
import { verifySealed } from "@/lib/verify/verify";
import { writeSample } from "./sample";

const door = fileURLToPath(new URL("../run.mjs", import.meta.url));
let folder: string;

const contract = (...args: string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [door, "contract", ...args], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "command-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a specimen of a given length is sealed, and verifies with its own root only", async () => {
  const sample = await contract("sample", "--out", "specimen", "--pages", "12", "--language", "en");
  expect(JSON.parse(sample.stdout)).toMatchObject({ pages: 12 });
  const trusted = await contract("verify", "specimen/contract.pdf", "--root", "specimen/root.pem");
  expect([trusted.status, JSON.parse(trusted.stdout).valid]).toEqual([0, true]);
  const evidence = JSON.parse(await readFile(join(folder, "specimen", "evidence.json"), "utf8"));
  expect(JSON.parse(trusted.stdout).evidence).toEqual(evidence);
  const nobody = await contract("verify", "specimen/contract.pdf");
  expect([nobody.status, JSON.parse(nobody.stdout).faults]).toEqual([1, ["untrusted"]]);
}, 120_000);

test("a specimen with independent time verifies with its roots, and the time root counts for time only", async () => {
  const authority = await startAuthority("Essai");
  const sample = await contract("sample", "--out", "timed", "--tsa", authority.url);
  await authority.stop();
  expect(JSON.parse(sample.stdout)).toMatchObject({ level: "B-LT" });
  const verdict = async (...words: string[]) =>
    JSON.parse((await contract("verify", "timed/contract.pdf", ...words)).stdout);
  expect(await verdict("--root", "timed/root.pem")).toMatchObject({
    valid: true,
    level: "B-LT",
    time: "independent time",
  });
  const time = await verdict("--root", "timed/tsa-root.pem", "--time-root", "timed/tsa-root.pem");
  expect(time.faults).toEqual(["untrusted"]);
}, 120_000);

describe("an authority without a root in its token", () => {
  let authority: TestAuthority;
  beforeAll(async () => {
    authority = await startAuthority("Ancienne", "classic");
  });
  afterAll(() => authority.stop());

  test("is trusted by its topmost certificate", async () => {
    const out = join(folder, "topmost");
    const order = { pages: null, language: "fr", softwareVersion: "0.0.0" } as const;
    await writeSample({ out, tsa: authority.url, tsaRoot: null, ...order });
    const [file, roots] = [await readFile(join(out, "contract.pdf")), [await readFile(join(out, "root.pem"), "utf8")]];
    expect(await verifySealed(new Uint8Array(file), roots, roots)).toMatchObject({ valid: true, faults: [] });
  }, 120_000);

  test("is trusted under a given root", async () => {
    await writeFile(join(folder, "given.pem"), authority.rootPem);
    await contract("sample", "--out", "classic", "--tsa", authority.url, "--tsa-root", "given.pem");
    const { status } = await contract("verify", "classic/contract.pdf", "--root", "classic/root.pem");
    expect(status).toBe(0);
  }, 120_000);
});

test("an authority is created once, for its owner only", async () => {
  const made = JSON.parse((await contract("authority", "--out", "authority", "--name", "Éditeur")).stdout);
  expect((await stat(made.SEAL_PKCS12)).mode & 0o777).toBe(0o600);
  const again = await contract("authority", "--out", "authority");
  expect([again.status, again.stdout]).toEqual([2, ""]);
}, 120_000);

test("a file that is not an agreement gets a verdict and status 1", async () => {
  await writeFile(join(folder, "letter.pdf"), "Dear reader");
  const { status, stdout } = await contract("verify", "letter.pdf");
  expect([status, JSON.parse(stdout).faults]).toEqual([1, ["not-a-pdf"]]);
});

test("a command that fails says why on standard error, with status 2", async () => {
  for (const [words, why] of [
    [["sample", "--out", "x", "--tsa", "localhost"], "--tsa"],
    [["sample", "--out", "x", "--tsa", "http://127.0.0.1:9/"], "authority-unreachable"],
    [["sample"], "--out"],
    [["sample", "--out", "x", "--pages", "many"], "--pages"],
    [["verify", "absent.pdf"], "absent.pdf"],
    [["sing"], "unknown command"],
  ] as const) {
    const { status, stdout, stderr } = await contract(...words);
    expect([status, stdout], words.join(" ")).toEqual([2, ""]);
    expect(stderr).toContain(why);
  }
}, 120_000);
