import { access, constants, readFile } from "node:fs/promises";
import { readConfiguration, settingNames } from "@/lib/env";
import { openPkcs12 } from "@/lib/server/seal/key/open-pkcs12";
import { openSigner } from "@/lib/server/seal/key/signer";
import { misspeltSettings } from "@/lib/setting/misspelt";
import { certificatesOfPem } from "@/lib/verify/cms/chain";
import { secretsIn } from "@/scripts/portal/secrets";

/** Throws with the name of each invalid variable, before anything is started. */
export const checkConfiguration = (dataDir: string): void => {
  const { DATABASE_URL, DATABASE_DIRECT_URL, AUTH_SECRET } = process.env;
  if (DATABASE_DIRECT_URL && !DATABASE_URL)
    throw new Error("Configuration: DATABASE_URL is needed with DATABASE_DIRECT_URL");
  readConfiguration({
    ...process.env,
    DATABASE_URL: DATABASE_URL || "postgresql://own",
    AUTH_SECRET: AUTH_SECRET || secretsIn(dataDir).authSecret,
  });
};

const requireCertificates = async (name: string, file: string): Promise<void> => {
  const pem = await readFile(file, "utf8").catch(() => "");
  if (certificatesOfPem(pem).length === 0) throw new Error(`${name}: the file holds no certificate in PEM`);
};

const requireProgram = async (file: string): Promise<void> => {
  await access(file, constants.X_OK).catch(() => {
    throw new Error("SEAL_SIGNER: there is no such program, or it may not be started");
  });
};

/** Throws with the name of a variable whose file cannot serve: a missing key would show only when something is to be sealed. */
export const checkConfiguredFiles = async (): Promise<void> => {
  const { TSA_ROOTS, SEAL_PKCS12, SEAL_PASSWORD_FILE, SEAL_SIGNER, SEAL_CERTIFICATES } = process.env;
  try {
    if (TSA_ROOTS) await requireCertificates("TSA_ROOTS", TSA_ROOTS);
    if (SEAL_PKCS12) await openPkcs12(SEAL_PKCS12, SEAL_PASSWORD_FILE ?? "");
    if (SEAL_SIGNER) await requireProgram(SEAL_SIGNER);
    if (SEAL_SIGNER) await openSigner(SEAL_SIGNER, SEAL_CERTIFICATES ?? "");
  } catch (error) {
    throw new Error(`Configuration: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** A sentence about each variable that is set, read by nobody and near one of ours. */
export const doubtsAbout = (variables: Record<string, string | undefined>): string[] =>
  misspeltSettings(Object.keys(variables), settingNames).map(
    ({ name, meant }) => `${name} is set, but nothing reads it. Is ${meant} meant?`,
  );
