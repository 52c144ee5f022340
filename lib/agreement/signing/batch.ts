import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";

/** Most documents that can be countersigned in one batch. */
export const batchAtMost = 200;

/**
 * What the step-up for a batch is bound to: SHA-256 of the canonical JSON (RFC 8785) of the documents' hashes, in
 * order.
 */
export const batchDigest = (documents: readonly string[]): string => sha256(canonicalJson([...documents]));

/**
 * What a step-up must be bound to: the document's hash, or the digest of the batch that holds the document at this
 * position; null where it does not.
 */
export const boundTo = (
  batch: { documents: readonly string[]; position: number } | null,
  documentSha256: string,
): string | null => {
  if (!batch) return documentSha256;
  return batch.documents[batch.position] === documentSha256 ? batchDigest(batch.documents) : null;
};
