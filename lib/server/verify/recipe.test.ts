import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { discard, type SealedSpecimen, sealSpecimen } from "@/lib/server/seal/testing/sealed";
import { openClock } from "@/lib/server/time/clock";
import { startAuthority, type TestAuthority } from "@/lib/server/time/testing/authority";
import { recipeText, writeRecipe } from "@/lib/verify/recipe";
import { forgeries } from "@/lib/verify/testing/forgeries";

let authority: TestAuthority;
let timed: SealedSpecimen;
let plain: SealedSpecimen;

beforeAll(async () => {
  authority = await startAuthority("Recette");
  const clock = { addresses: [authority.url], rootPems: [authority.rootPem], timeoutMilliseconds: 5_000 };
  [timed, plain] = await Promise.all([sealSpecimen(openClock(clock)), sealSpecimen(null)]);
  await writeFile(path.join(timed.folder, "time-root.pem"), authority.rootPem);
});
afterAll(() => Promise.all([authority.stop(), discard(timed), discard(plain)]));

/** Runs the recipe as a reader would type it, except for fetching the roots; stops at the first failure. */
const follow = async ({ file, folder, evidence }: SealedSpecimen, forged: Uint8Array = file): Promise<string> => {
  const text = recipeText(await writeRecipe(file, evidence, "https://portal.example"), (title) => title);
  const typed = text.split("\n").filter((line) => !line.startsWith("curl "));
  expect(text.split("\n").length - typed.length).toBeGreaterThan(0);
  await writeFile(path.join(folder, "agreement.pdf"), forged);
  const script = `set -e -o pipefail\n${typed.join("\n")}\n`;
  const { stdout, stderr } = await promisify(execFile)("bash", ["-c", script], { cwd: folder });
  return `${stdout}${stderr}`;
};

describe("the manual recipe, as printed", () => {
  it("verifies a seal without independent time and extracts its evidence", async () => {
    const said = await follow(plain);
    expect(said).toMatch(/sha256 Fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}/i);
    for (const part of ["agreement.pdf: OK", "document: OK", "CMS Verification successful", "Signature is Valid"])
      expect(said).toContain(part);
    const evidence = await readFile(path.join(plain.folder, "evidence.json"), "utf8");
    expect(evidence).toBe(canonicalJson(plain.evidence));
  });

  it("also verifies the last timestamp, where there is one", async () => {
    const said = await follow(timed);
    for (const part of ["CMS Verification successful", "Verification: OK", "Time stamp:"]) expect(said).toContain(part);
  });

  it.each(Object.keys(forgeries) as (keyof typeof forgeries)[])("fails when %s", async (name) => {
    await expect(follow(plain, forgeries[name](plain.file))).rejects.toThrow();
  });
});
