import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { badgeDocument, badgeIssuer } from "@/db/schema/badge";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { TrustedDocument, TrustedIssuer } from "@/lib/badge/trust";

export const trustedColumns = {
  id: badgeIssuer.id,
  name: badgeIssuer.name,
  rowVersion: badgeIssuer.rowVersion,
  identifiers: badgeIssuer.identifiers,
  origins: badgeIssuer.origins,
  keys: badgeIssuer.keys,
  classes: badgeIssuer.classes,
};

export const isTrusted = isNull(badgeIssuer.removedAt);

/** Every issuer that staff trusts, by name. */
export const trustedIssuers = (tx: Tx): Promise<TrustedIssuer[]> =>
  tx.select(trustedColumns).from(badgeIssuer).where(isTrusted).orderBy(asc(badgeIssuer.name), asc(badgeIssuer.id));

/** The files that an issuer gave, the latest first. */
const documentsOf = (tx: Tx, issuerId: string): Promise<TrustedDocument[]> =>
  tx
    .select({
      kind: badgeDocument.kind,
      address: badgeDocument.address,
      asOf: badgeDocument.asOf,
      content: badgeDocument.content,
    })
    .from(badgeDocument)
    .where(and(eq(badgeDocument.issuerId, issuerId), isNull(badgeDocument.removedAt)))
    .orderBy(desc(badgeDocument.asOf), desc(badgeDocument.addedAt), desc(badgeDocument.id));

/** What the portal verifies badges against. Only the portal itself and staff see it. */
export const loadTrust = (actor: Actor): Promise<TrustedIssuer[]> => read(actor, trustedIssuers);
export const loadDocuments = (actor: Actor, issuerId: string): Promise<TrustedDocument[]> =>
  read(actor, (tx) => documentsOf(tx, issuerId));
