import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Evidence } from "@/lib/agreement/evidence/schema";
import { openSealingKey } from "@/lib/server/seal/key/certificate";
import type { SealingKey } from "@/lib/server/seal/key/sealing-key";
import { sealAgreement } from "@/lib/server/seal/seal";
import { evidenceAbout, renderSpecimen } from "@/lib/server/seal/specimen";
import type { AskTime } from "@/lib/server/time/clock";

export type SealedSpecimen = { pdf: Uint8Array; file: Uint8Array; evidence: Evidence; key: SealingKey; folder: string };

export const hexDigest = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

const drawn = new Map<number | null, ReturnType<typeof renderSpecimen>>();

/** Drawn once for all files that are sealed from it. */
const drawOnce = (pages: number | null): ReturnType<typeof renderSpecimen> => {
  const known = drawn.get(pages) ?? renderSpecimen({ language: "fr", pages });
  drawn.set(pages, known);
  return known;
};

/** A specimen sealed now, in its own folder with `contract.pdf` and `root.pem`, as an outsider would receive it. */
export const sealSpecimen = async (time: AskTime | null, pages: number | null = null): Promise<SealedSpecimen> => {
  const folder = await mkdtemp(path.join(tmpdir(), "sealed-"));
  const at = new Date();
  const key = await openSealingKey(path.join(folder, "seal"), "Test programme", at);
  const order = { language: "fr", pages } as const;
  const rendered = await drawOnce(pages);
  const stamped = time ? { stamped: await time(hexDigest(rendered.pdf)) } : {};
  const evidence = await evidenceAbout(rendered, order, { key, at, softwareVersion: "0.0.0", ...stamped });
  const file = await sealAgreement({ pdf: rendered.pdf, evidence, key, time });
  await writeFile(path.join(folder, "contract.pdf"), file);
  await writeFile(path.join(folder, "read.pdf"), rendered.pdf);
  await writeFile(path.join(folder, "root.pem"), key.rootPem);
  return { pdf: rendered.pdf, file, evidence, key, folder };
};

export const discard = ({ folder }: SealedSpecimen): Promise<void> => rm(folder, { recursive: true, force: true });
