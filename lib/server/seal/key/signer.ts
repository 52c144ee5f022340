import { spawn } from "node:child_process";
import { createPublicKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { certificatesOfPem } from "@/lib/verify/cms/chain";
import { completeKey, fail, KeyUnavailable } from "./complete";
import { keyAlgorithm } from "./private-key";
import type { SealingKey } from "./sealing-key";

const signerMilliseconds = 15_000;
const longestSignature = 4_096;

/** Runs a program with this input and answers its output; it gets neither our secrets nor a shell. */
const askProgram = (program: string, input: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const { PATH = "", HOME = "" } = process.env;
    const child = spawn(/*turbopackIgnore: true*/ program, [], {
      env: { PATH, HOME, NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: signerMilliseconds,
    });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.on("error", () => reject(new KeyUnavailable("SEAL_SIGNER: the program cannot be started")));
    child.stdin.on("error", () => undefined);
    child.on("close", (status) => {
      const answer = Buffer.concat(parts);
      const isFine = status === 0 && answer.length > 0 && answer.length <= longestSignature;
      if (isFine) resolve(new Uint8Array(answer));
      else reject(new KeyUnavailable(`SEAL_SIGNER: the program ended with status ${status}`));
    });
    child.stdin.end(input);
  });

/**
 * A key outside the portal, for instance in a PKCS#11 device, behind an operator's program that reads the bytes to be
 * signed and writes the signature.
 * @param certificatesFile PEM, the sealing certificate first.
 * @throws KeyUnavailable
 */
export const openSigner = async (program: string, certificatesFile: string): Promise<SealingKey> => {
  const pem = await readFile(/*turbopackIgnore: true*/ certificatesFile, "utf8").catch(() => "");
  const [certificate, ...others] = certificatesOfPem(pem);
  if (!certificate) return fail("SEAL_CERTIFICATES: the file holds no certificate in PEM");
  const algorithm = keyAlgorithm(createPublicKey(new X509Certificate(certificate).toString()));
  return completeKey({ algorithm, sign: (data) => askProgram(program, data) }, certificate, others);
};
