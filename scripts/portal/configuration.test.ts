import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testFolder } from "@/scripts/testing/folder";
import { checkConfiguration, checkConfiguredFiles, doubtsAbout } from "./configuration";

beforeEach(() => {
  for (const name of ["DATABASE_URL", "DATABASE_DIRECT_URL", "AUTH_SECRET"]) vi.stubEnv(name, "");
});
afterEach(() => vi.unstubAllEnvs());

const faultOfFiles = (variables: Record<string, string>): Promise<string> => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return checkConfiguredFiles().then(
    () => "none",
    (error: unknown) => String(error),
  );
};

describe("the configuration", () => {
  it("needs no setting at all", async () => {
    expect(() => checkConfiguration(testFolder())).not.toThrow();
    expect(await faultOfFiles({})).toBe("none");
  });

  it("names a direct address that leads past no database", () => {
    vi.stubEnv("DATABASE_DIRECT_URL", "postgresql://owner@database.example/portal");
    expect(() => checkConfiguration(testFolder())).toThrow("DATABASE_URL is needed with DATABASE_DIRECT_URL");
  });

  it.each([
    ["TSA_ROOTS", { TSA_ROOTS: "/nowhere/roots.pem" }],
    ["SEAL_PKCS12", { SEAL_PKCS12: "/nowhere/seal.p12", SEAL_PASSWORD_FILE: "/nowhere/password" }],
    ["SEAL_SIGNER", { SEAL_SIGNER: "/nowhere/sign", SEAL_CERTIFICATES: "/nowhere/seal.pem" }],
    ["SEAL_CERTIFICATES", { SEAL_SIGNER: process.execPath, SEAL_CERTIFICATES: "/nowhere/seal.pem" }],
  ])("names %s where its file cannot serve", async (name, variables) => {
    expect(await faultOfFiles(variables)).toContain(`Configuration: ${name}: `);
  });

  it("names a key that others may read", async () => {
    const file = path.join(testFolder(), "seal.p12");
    writeFileSync(file, "key");
    chmodSync(file, 0o644);
    expect(await faultOfFiles({ SEAL_PKCS12: file, SEAL_PASSWORD_FILE: file })).toContain("its mode must be 600");
  });

  it("doubts a variable that differs from a setting by a slip", () => {
    expect(doubtsAbout({ SMPT_URL: "smtp://mail.example", PATH: "/bin" })).toEqual([
      "SMPT_URL is set, but nothing reads it. Is SMTP_URL meant?",
    ]);
  });
});
