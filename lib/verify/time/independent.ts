import type { Evidence, SealEvidence } from "@/lib/agreement/evidence/schema";
import { readCertificate, toDer } from "@/lib/verify/cms/chain";
import type { Cms } from "@/lib/verify/cms/cms";
import { isRevoked, readRevocationList } from "@/lib/verify/cms/revocation";
import { sha256Bytes } from "@/lib/verify/digest";
import type { PdfFile } from "@/lib/verify/pdf/file";
import type { FoundSeal } from "@/lib/verify/pdf/seal-field";
import { holdsAll, storedCertificates, storedRevocationLists } from "@/lib/verify/pdf/validation-data";
import type { FaultCode, SealVerdict } from "@/lib/verify/verdict";
import { type Timestamp, verifyToken } from "./timestamp";

const toleranceMilliseconds = 60_000;

type Timed = { faults: FaultCode[]; timestamp: SealVerdict["timestamp"]; sealedAt: Date | null };
type Sealed = { file: PdfFile; cms: Cms; cover: FoundSeal | null; evidence: Evidence | null };

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** Faults of the timestamp inside the evidence: it must cover the document and agree with the evidence. */
const contentFaults = async (seal: SealEvidence, document: string, roots: readonly Uint8Array[]) => {
  if (!seal.timestamp) return [];
  const { token, ...said } = seal.timestamp;
  const digest = Uint8Array.from(document.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const { fault, stamp } = await verifyToken(fromBase64(token), { digest, roots });
  if (fault) return [fault];
  const differs = (["authority", "policy", "serial", "at"] as const).some((key) => said[key] !== stamp[key]);
  return differs ? (["evidence-seal-differs"] as const) : [];
};

const storeFaults = async (file: PdfFile, { certificates }: Cms, stamp: Timestamp): Promise<FaultCode[]> => {
  const needed = [...certificates.map(toDer), ...stamp.path];
  const kept = await storedCertificates(file);
  if (!holdsAll(kept, needed)) return ["validation-data"];
  const [issuers, judged] = [kept, needed].map((ders) => ders.map(readCertificate));
  for (const der of await storedRevocationLists(file)) {
    const list = await readRevocationList(der, issuers ?? []);
    if (!list) return ["validation-data"];
    if (judged?.some((certificate) => isRevoked(list, certificate, new Date(stamp.at)))) return ["certificate-revoked"];
  }
  return [];
};

const isApart = (seal: SealEvidence, stamps: readonly Timestamp[]): boolean =>
  stamps.some(({ at }) => Math.abs(Date.parse(at) - Date.parse(seal.claimedAt)) > toleranceMilliseconds);

const without = (faults: FaultCode[]): Timed => ({ faults, timestamp: null, sealedAt: null });

const timed = async ({ file, cms, cover, evidence }: Sealed, roots: readonly Uint8Array[]): Promise<Timed> => {
  if (!cms.timestamp || !cover?.cms || !cover.signed) return without(["timestamp-missing"]);
  const [over, whole] = await Promise.all([
    verifyToken(cms.timestamp, { digest: await sha256Bytes(cms.signer.signature.valueBlock.valueHexView), roots }),
    verifyToken(cover.cms, { digest: await sha256Bytes(...cover.signed), roots }),
  ]);
  const faults: FaultCode[] = [over.fault, whole.fault].filter((fault) => fault !== null);
  if (!over.stamp || !whole.stamp) return without(faults);
  const seal = evidence?.seal;
  if (seal && isApart(seal, [over.stamp, whole.stamp])) faults.push("timestamp-time");
  if (seal) faults.push(...(await contentFaults(seal, evidence.document.sha256, roots)));
  faults.push(...(await storeFaults(file, cms, over.stamp)));
  const { authority, serial, at } = over.stamp;
  return { faults, timestamp: { authority, serial, at, wholeFileAt: whole.stamp.at }, sealedAt: new Date(at) };
};

/**
 * Checks the independent time of a sealed file: the timestamp over the seal, the certificates that later checks need,
 * the last timestamp over the whole file, and the one over the document inside the evidence. The level found must be
 * the level claimed.
 * @param roots DER, the roots that authorities may end at
 */
export const independentTime = async (sealed: Sealed, roots: readonly Uint8Array[]): Promise<Timed> => {
  const claimed = sealed.evidence?.seal.level;
  const isTimed = sealed.cms.timestamp !== null || sealed.cover !== null;
  if (claimed === "B-B" && isTimed) return without(["evidence-seal-differs"]);
  return isTimed || claimed === "B-LT" ? timed(sealed, roots) : without([]);
};
