import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson } from "@/lib/canonical-json";
import type { ContractLanguage } from "@/lib/contract/language";
import { openSealingKey } from "@/lib/server/seal/certificate";
import { sealAgreement } from "@/lib/server/seal/seal";
import { evidenceAbout, renderSpecimen } from "@/lib/server/seal/specimen";

type Order = { out: string; pages: number | null; language: ContractLanguage; softwareVersion: string };

/** Seals a specimen with a throw-away authority and writes contract.pdf, root.pem, evidence.json. */
export const writeSample = async ({ out, softwareVersion, ...order }: Order) => {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const at = new Date();
    const key = await openSealingKey(join(folder, "seal"), "Partner Connect specimen", at);
    const rendered = await renderSpecimen(order);
    const evidence = evidenceAbout(rendered, order, { key, at, softwareVersion });
    const started = performance.now();
    const sealed = await sealAgreement({ pdf: rendered.pdf, evidence, key });
    const milliseconds = Math.round(performance.now() - started);
    await mkdir(out, { recursive: true });
    await writeFile(join(out, "contract.pdf"), sealed);
    await writeFile(join(out, "root.pem"), key.rootPem);
    await writeFile(join(out, "evidence.json"), canonicalJson(evidence));
    return {
      out,
      pages: rendered.pages,
      bytes: sealed.length,
      grownBy: sealed.length - rendered.pdf.length,
      milliseconds,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
