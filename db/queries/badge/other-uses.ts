import { and, arrayOverlaps, desc, eq, inArray, ne, notInArray, type SQL, sql } from "drizzle-orm";
import { badgeReading } from "@/db/schema/badge";
import { credential } from "@/db/schema/claim";
import { file, partner, person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { OtherUse } from "@/lib/badge/view";
import { mostBitsApart } from "@/lib/file/picture-hash";

/** So many are shown of each way: those that still stand first, then the latest. */
const mostShown = 300;

/** Outcomes by which nobody knows whether the badge is what it says: it then says nothing of others either. */
const unproven = ["tampered", "issuer-unknown", "key-unknown", "context-unknown", "not-proven"] as const;

type Own = { id: string; personId: string; sha256: string; picture: string | null; bands: number[] | null };

const columns = {
  id: credential.id,
  partnerId: partner.id,
  partner: partner.name,
  person: person.name,
  type: credential.type,
  track: credential.track,
  state: credential.state,
};

const othersWhere = (tx: Tx, own: Own, how: SQL | undefined) =>
  tx
    .select(columns)
    .from(credential)
    .innerJoin(file, eq(file.id, credential.proofFileId))
    .innerJoin(person, eq(person.id, credential.personId))
    .innerJoin(partner, eq(partner.id, credential.partnerId))
    .where(and(how, ne(credential.personId, own.personId), ne(credential.state, "withdrawn")))
    .orderBy(eq(credential.state, "rejected"), desc(credential.submittedAt), credential.id)
    .limit(mostShown);

/** Pictures that share a band, which an index finds, and of those the ones that differ in few enough bits. */
const looksLike = ({ picture, bands }: Own): SQL | null =>
  picture && bands
    ? sql`(${arrayOverlaps(file.pictureBands, bands)}
        AND bit_count(('x' || ${file.picture})::bit(256) # ('x' || ${picture}::text)::bit(256)) <= ${mostBitsApart})`
    : null;

const ownOf = async (tx: Tx, credentialId: string): Promise<Own | null> => {
  const [row] = await tx
    .select({
      id: credential.id,
      personId: credential.personId,
      sha256: file.sha256,
      picture: file.picture,
      bands: file.pictureBands,
    })
    .from(credential)
    .innerJoin(file, eq(file.id, credential.proofFileId))
    .where(eq(credential.id, credentialId));
  return row ?? null;
};

/** Declarations of other people whose badge was the same, where it was proven to be. */
const usersOfBadge = (tx: Tx, assertion: string) =>
  tx
    .select({ id: badgeReading.credentialId })
    .from(badgeReading)
    .where(and(eq(badgeReading.assertion, assertion), notInArray(badgeReading.outcome, [...unproven])));

/** Of one declaration found in several ways the first, which says most. */
const onceEach = (uses: readonly OtherUse[]): OtherUse[] =>
  [...new Map([...uses].reverse().map((use) => [use.id, use])).values()].reverse();

/**
 * Other people's certifications with the same proof: the same badge, the same file, or a picture that looks the same. Read as
 * far as the reader may see: a company finds its own, staff and the portal find all.
 */
export const otherUses = async (tx: Tx, credentialId: string, assertion: string | null): Promise<OtherUse[]> => {
  const own = await ownOf(tx, credentialId);
  if (!own) return [];
  const byBadge = assertion ? await othersWhere(tx, own, inArray(credential.id, usersOfBadge(tx, assertion))) : [];
  const byBytes = await othersWhere(tx, own, eq(file.sha256, own.sha256));
  const alike = looksLike(own);
  const byPicture = alike ? await othersWhere(tx, own, alike) : [];
  return onceEach([
    ...byBadge.map((row) => ({ ...row, how: "badge" as const })),
    ...byBytes.map((row) => ({ ...row, how: "bytes" as const })),
    ...byPicture.map((row) => ({ ...row, how: "picture" as const })),
  ]);
};

/** Whether somebody else's declaration, refused ones aside, already counts on the same badge or file. */
export const isUsedByOthers = async (tx: Tx, credentialId: string, assertion: string | null): Promise<boolean> =>
  (await otherUses(tx, credentialId, assertion)).some(({ how, state }) => how !== "picture" && state !== "rejected");
