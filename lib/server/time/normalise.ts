import { type BaseBlock, type Constructed, fromBER, Sequence, Set as SetBlock } from "asn1js";
import type { Certificate } from "pkijs";
import { isIssuedBy, readCertificate, sameBytes, toDer } from "@/lib/verify/cms/chain";

type Parent = { valueBlock: { value: BaseBlock[] } };

const isTagged = (block: BaseBlock, number: number): block is Constructed =>
  block.idBlock.tagClass === 3 && block.idBlock.tagNumber === number;

const isParent = (block: unknown): block is Parent =>
  typeof block === "object" && block !== null && Array.isArray((block as Parent).valueBlock?.value);

const childrenOf = (block: unknown): BaseBlock[] => (isParent(block) ? block.valueBlock.value : []);

const tryRead = (block: BaseBlock): Certificate | null => {
  try {
    return readCertificate(new Uint8Array(block.toBER(false)));
  } catch {
    return null;
  }
};

const keepIssued = async (holder: Parent, roots: readonly Uint8Array[]): Promise<void> => {
  const read = holder.valueBlock.value.map((block) => ({ block, certificate: tryRead(block) }));
  const parents = [...roots.map(readCertificate), ...read.flatMap(({ certificate }) => certificate ?? [])];
  const kept: BaseBlock[] = [];
  for (const { block, certificate } of read) {
    let isIssued = certificate === null || roots.some((root) => sameBytes(root, toDer(certificate)));
    for (const parent of parents) if (!isIssued && certificate) isIssued = await isIssuedBy(certificate, parent);
    if (isIssued) kept.push(block);
  }
  holder.valueBlock.value = kept;
};

const dropUnsigned = (signers: BaseBlock | undefined): void => {
  for (const signer of childrenOf(signers))
    if (isParent(signer)) signer.valueBlock.value = childrenOf(signer).filter((one) => !isTagged(one, 1));
};

/**
 * Removes from a token what its signature does not cover: revocation lists, unsigned attributes, and certificates that
 * lead nowhere (without roots, all are kept). Signed bytes stay unchanged. Anything that is not a token is returned as
 * it was.
 */
export const normaliseToken = async (token: Uint8Array, roots: readonly Uint8Array[] | null): Promise<Uint8Array> => {
  const whole = fromBER(token).result;
  const data = childrenOf(childrenOf(whole)[1])[0];
  if (!(data instanceof Sequence)) return token;
  const parts = childrenOf(data);
  data.valueBlock.value = parts.filter((one) => !isTagged(one, 1)) as typeof data.valueBlock.value;
  const certificates = parts.find((one) => isTagged(one, 0));
  if (roots && isParent(certificates)) await keepIssued(certificates, roots);
  dropUnsigned(parts.findLast((one) => one instanceof SetBlock));
  return new Uint8Array(whole.toBER(false));
};
