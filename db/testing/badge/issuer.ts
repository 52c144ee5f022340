import { randomUUID } from "node:crypto";
import { badgeDocument, badgeIssuer } from "@/db/schema/badge";
import { testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { TrustedDocument, TrustedIssuer } from "@/lib/badge/trust";
import { sha256 } from "@/lib/digest/sha256";

/** An issuer that staff trusts, with names of its own: no badge of one test leads to another's issuer. */
export const makeIssuer = (fields: Partial<Omit<TrustedIssuer, "id">> = {}): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    const { name = "Example Certification", keys = [], classes = [], rowVersion = 1 } = fields;
    const identifiers = [...(fields.identifiers ?? [`https://${id}.example/issuer`])];
    const origins = [...(fields.origins ?? [])];
    await tx.insert(badgeIssuer).values({
      id,
      name,
      identifiers,
      origins,
      keys: [...keys],
      classes: [...classes],
      rowVersion,
      addedAt: new Date(),
    });
    return id;
  });

/** A file that an issuer gave. */
export const makeBadgeDocument = (issuerId: string, fields: Partial<TrustedDocument> = {}): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    const { kind = "revocations", address = `https://${id}.example`, asOf = "2019-09-01" } = fields;
    const content = fields.content ?? '{"revokedAssertions":[]}';
    await tx
      .insert(badgeDocument)
      .values({ id, issuerId, kind, address, asOf, content, sha256: sha256(content), addedAt: new Date() });
    return id;
  });
