import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { openSealingKey } from "@/lib/server/seal/key/certificate";
import { sealAgreement } from "@/lib/server/seal/seal";
import { evidenceAbout, renderSpecimen } from "@/lib/server/seal/specimen";
import { openClock } from "@/lib/server/time/clock";
import { pinTopCertificate } from "@/lib/server/time/pin";
import { steppedUpByPasskey } from "./passkey";

type Order = {
  out: string;
  pages: number | null;
  language: AgreementLanguage;
  softwareVersion: string;
  /** A timestamp authority's address; null seals without independent time. */
  tsa: string | null;
  /** PEM, its trusted root; null trusts the topmost certificate it sends, which is then written to a file. */
  tsaRoot: string | null;
};

const tsaTimeoutMilliseconds = 10_000;

const pemOf = (der: Uint8Array): string => {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
};

const sha256Of = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

const openTime = async ({ tsa, tsaRoot }: Pick<Order, "tsa" | "tsaRoot">) => {
  if (tsa === null) return null;
  const rootPem = tsaRoot ?? pemOf(await pinTopCertificate(tsa, tsaTimeoutMilliseconds));
  const clock = { addresses: [tsa], rootPems: [rootPem], timeoutMilliseconds: tsaTimeoutMilliseconds };
  return { rootPem, ask: openClock(clock) };
};

/**
 * Seals a specimen with a throw-away authority and writes contract.pdf, root.pem, evidence.json. With a timestamp authority
 * root.pem holds its root too, and tsa-root.pem holds it alone.
 */
export const writeSample = async ({ out, softwareVersion, tsa, tsaRoot, ...order }: Order) => {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const at = new Date();
    const key = await openSealingKey(join(folder, "seal"), "Partner Connect specimen", at);
    // First of all: an authority that does not answer is told before anything is drawn.
    const time = await openTime({ tsa, tsaRoot });
    const rendered = await renderSpecimen(order);
    const started = performance.now();
    const stamped = time && (await time.ask(sha256Of(rendered.pdf)));
    const seal = { key, at, softwareVersion, ...(stamped ? { stamped } : {}) };
    const evidence = await steppedUpByPasskey(await evidenceAbout(rendered, order, seal));
    const sealed = await sealAgreement({ pdf: rendered.pdf, evidence, key, time: time?.ask ?? null });
    const milliseconds = Math.round(performance.now() - started);
    await mkdir(out, { recursive: true });
    await writeFile(join(out, "contract.pdf"), sealed);
    await writeFile(join(out, "root.pem"), `${key.rootPem}${time?.rootPem ?? ""}`);
    if (time) await writeFile(join(out, "tsa-root.pem"), time.rootPem);
    await writeFile(join(out, "evidence.json"), canonicalJson(evidence));
    return {
      out,
      level: evidence.seal.level,
      pages: rendered.pages,
      bytes: sealed.length,
      grownBy: sealed.length - rendered.pdf.length,
      milliseconds,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
