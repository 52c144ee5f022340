import { and, count, desc, eq, isNull, sql } from "drizzle-orm";
import { isTrusted, trustedColumns, trustedIssuers } from "@/db/queries/badge/trust";
import { editionsEver } from "@/db/queries/edition/in-use";
import { badgeDocument, badgeIssuer, badgeReading } from "@/db/schema/badge";
import { credential } from "@/db/schema/claim";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { BadgeDocumentKind, TrustedIssuer } from "@/lib/badge/trust";
import { type CredentialCatalogue, catalogueOf } from "@/lib/credential/catalogue";
import type { Day } from "@/lib/date/day";

type May = { trust: boolean };
export type ListedIssuer = Pick<TrustedIssuer, "id" | "name"> & { keys: number; classes: number; verified: number };

/** What an issuer's badges verified and still stands, in companies and certifications. */
type Touched = { credentials: number; partners: number };

const touchedBy = async (tx: Tx, issuerId: string): Promise<Touched> => {
  const [row] = await tx
    .select({
      credentials: sql<number>`count(DISTINCT ${credential.id})::int`,
      partners: sql<number>`count(DISTINCT ${credential.partnerId})::int`,
    })
    .from(badgeReading)
    .innerJoin(credential, and(eq(credential.id, badgeReading.credentialId), eq(credential.state, "verified")))
    .where(and(eq(badgeReading.issuerId, issuerId), eq(badgeReading.outcome, "valid")));
  return row ?? { credentials: 0, partners: 0 };
};

/** The issuers that staff trusts; null for those who are not of the staff. */
export const listIssuers = (actor: Actor): Promise<{ issuers: ListedIssuer[]; may: May } | null> =>
  read(actor, async (tx) => {
    if (!can(actor, "badge.view", "programme")) return null;
    const known = await trustedIssuers(tx);
    const verified = await tx
      .select({ issuerId: badgeReading.issuerId, count: count() })
      .from(badgeReading)
      .where(eq(badgeReading.outcome, "valid"))
      .groupBy(badgeReading.issuerId);
    const issuers = known.map(({ id, name, keys, classes }) => ({
      ...{ id, name, keys: keys.length, classes: classes.length },
      verified: verified.find((one) => one.issuerId === id)?.count ?? 0,
    }));
    return { issuers, may: { trust: can(actor, "badge.trust", "programme") } };
  });

export type ListedDocument = { id: string; kind: BadgeDocumentKind; address: string; asOf: Day; sha256: string };

export type IssuerView = TrustedIssuer & {
  documents: ListedDocument[];
  touched: Touched;
  /** What its badges may stand for: the words of every edition. */
  offered: CredentialCatalogue;
  may: May;
};

/** One issuer with its keys and files; null where there is none, or for those who are not of the staff. */
export const getIssuer = (actor: Actor, id: string | undefined): Promise<IssuerView | null> =>
  read(actor, async (tx) => {
    if (id === undefined || !can(actor, "badge.view", "programme")) return null;
    const [issuer] = await tx
      .select(trustedColumns)
      .from(badgeIssuer)
      .where(and(eq(badgeIssuer.id, id), isTrusted));
    if (!issuer) return null;
    const { kind, address, asOf, sha256 } = badgeDocument;
    const documents = await tx
      .select({ id: badgeDocument.id, kind, address, asOf, sha256 })
      .from(badgeDocument)
      .where(and(eq(badgeDocument.issuerId, id), isNull(badgeDocument.removedAt)))
      .orderBy(desc(badgeDocument.asOf), desc(badgeDocument.addedAt), desc(badgeDocument.id));
    const offered = catalogueOf(await editionsEver(tx, actor.today));
    const touched = await touchedBy(tx, id);
    return { ...issuer, documents, touched, offered, may: { trust: can(actor, "badge.trust", "programme") } };
  });
