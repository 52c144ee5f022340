import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";

/** So many documents can be countersigned in one act. */
export const batchAtMost = 200;

/** What a step-up for a list is bound to: the SHA-256 of the canonical JSON (RFC 8785) of the documents' hashes in order. */
export const batchDigest = (documents: readonly string[]): string => sha256(canonicalJson([...documents]));

/** What a signature's step-up must be bound to: the document itself, or the digest of the list that holds it at its place; null where it does not. */
export const boundTo = (
  batch: { documents: readonly string[]; position: number } | null,
  documentSha256: string,
): string | null => {
  if (!batch) return documentSha256;
  return batch.documents[batch.position] === documentSha256 ? batchDigest(batch.documents) : null;
};
