import "server-only";
import type { BadgeDocumentKind } from "@/lib/badge/trust";
import { copiesIn } from "./copies";
import { listDocument, revokedIn, statusBits } from "./status";

const readers: Readonly<Record<BadgeDocumentKind, (content: string) => boolean>> = {
  // An empty list says that nothing was revoked.
  revocations: (content) => revokedIn(content).size > 0 || isRevocationList(content),
  "status-list": (content) => statusBits(content).length > 0,
  assertions: (content) => copiesIn(content).length > 0,
};

const isRevocationList = (content: string): boolean => {
  const { type, revokedAssertions } = listDocument(content);
  return Array.isArray(revokedAssertions) || JSON.stringify(type ?? "").includes("Revocation");
};

/** Whether a file is a list or a copy of the kind that staff gave it as. */
export const isReadable = (kind: BadgeDocumentKind, content: string): boolean => {
  try {
    return readers[kind](content);
  } catch {
    return false;
  }
};
