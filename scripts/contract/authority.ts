import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeNewKey } from "@/lib/server/seal/key/certificate";

const run = promisify(execFile);

/** Packs the key with OpenSSL, so that the portal reads the same PKCS #12 that an authority would deliver. */
const pack = async (folder: string, name: string): Promise<void> => {
  const from = ["-inkey", "key.pem", "-in", "certificate.pem", "-certfile", "root.pem", "-name", name];
  const words = ["pkcs12", "-export", ...from, "-out", "seal.p12", "-passout", "file:password.txt"];
  await run("openssl", words, { cwd: folder }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === "ENOENT" ? "openssl is needed, and is not installed" : "openssl could not write seal.p12",
    );
  });
  await chmod(join(folder, "seal.p12"), 0o600);
};

/**
 * Makes a demonstration authority and a sealing key under it: `seal.p12` with `password.txt` for the portal, mode 600, and
 * `root.pem` for verifiers. The authority's own key is thrown away. Refuses a folder that is in use.
 */
export const writeAuthority = async (out: string, name: string) => {
  await mkdir(out, { recursive: true, mode: 0o700 });
  await chmod(out, 0o700);
  await writeNewKey(out, name, new Date());
  const password = `${randomBytes(24).toString("base64url")}\n`;
  await writeFile(join(out, "password.txt"), password, { mode: 0o600, flag: "wx" });
  await pack(out, name);
  await Promise.all(["key.pem", "certificate.pem"].map((file) => rm(join(out, file))));
  return {
    SEAL_PKCS12: join(out, "seal.p12"),
    SEAL_PASSWORD_FILE: join(out, "password.txt"),
    root: join(out, "root.pem"),
  };
};
