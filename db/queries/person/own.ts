import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { requestColumns } from "@/db/queries/person/request";
import { decidingDay } from "@/db/queries/programme/today";
import { readVendorName } from "@/db/queries/programme/vendor-name";
import { account } from "@/db/schema/account";
import { credential } from "@/db/schema/claim";
import { partner, person } from "@/db/schema/partner";
import { personLink, personRequest } from "@/db/schema/person";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { hasLeftBy, isEmployedOn } from "@/lib/person/employment";
import type { ListedCredential } from "@/lib/person/listed-person";
import type { PersonRequest } from "@/lib/person/request";

type OwnCredential = ListedCredential & { declaredBy: string | null; declaredAt: Date };

/** Why a person counts for a company or not: the first that applies. */
export type Standing = "objected" | "not-employed" | "elsewhere" | "nothing-verified" | "counted";

/** What one company says about the person. */
export type OwnRecord = {
  id: string;
  company: string;
  name: string;
  employedFrom: Day;
  employedUntil: Day | null;
  declaredBy: string | null;
  declaredAt: Date;
  consentedAt: Date | null;
  objectedOn: Day | null;
  chosenAt: Date | null;
  standing: Standing;
  credentials: OwnCredential[];
  requests: PersonRequest[];
};

/** What a link shows; a link that is over says only that it can be renewed. */
export type OwnRecords = {
  email: string;
  isOpen: boolean;
  vendor: string;
  today: Day;
  /** Where a person of several companies counts, by the rules in use. */
  rule: "every" | "chosen" | "first";
  records: OwnRecord[];
};

const recordsOf = (tx: Tx, email: string) =>
  tx
    .select({
      id: person.id,
      partnerId: person.partnerId,
      company: partner.name,
      name: person.name,
      employedFrom: person.employedFrom,
      employedUntil: person.employedUntil,
      declaredBy: account.name,
      declaredAt: sql<Date>`${person.emailSince}`.mapWith(person.emailSince),
      consentedAt: person.consentedAt,
      objectedOn: person.objectedOn,
      chosenAt: person.chosenAt,
    })
    .from(person)
    .innerJoin(partner, eq(partner.id, person.partnerId))
    .leftJoin(account, eq(account.id, person.createdBy))
    .where(and(eq(person.email, email), isNull(person.withdrawnAt)))
    .orderBy(asc(person.emailSince), asc(person.id));

const credentialsOf = (tx: Tx, ids: string[]) =>
  tx
    .select({
      personId: credential.personId,
      id: credential.id,
      type: credential.type,
      track: credential.track,
      version: credential.version,
      earnedOn: credential.earnedOn,
      expiresOn: credential.expiresOn,
      state: credential.state,
      declaredBy: account.name,
      declaredAt: credential.submittedAt,
    })
    .from(credential)
    .leftJoin(account, eq(account.id, credential.declaredBy))
    .where(and(inArray(credential.personId, ids), ne(credential.state, "withdrawn")))
    .orderBy(asc(credential.type), asc(credential.track), asc(credential.earnedOn), asc(credential.id));

const requestsOf = (tx: Tx, ids: string[]) =>
  tx
    .select({
      personId: personRequest.personId,
      ...requestColumns,
    })
    .from(personRequest)
    .where(inArray(personRequest.personId, ids))
    .orderBy(desc(personRequest.askedAt), desc(personRequest.id));

type Employed = { employedFrom: Day; employedUntil: Day | null; objectedOn: Day | null };

type Told = { credentials: readonly ListedCredential[]; today: Day; isHere: boolean };

const standingOn = (row: Employed, { credentials, today, isHere }: Told): Standing => {
  if (row.objectedOn !== null) return "objected";
  if (!isEmployedOn(row, today)) return "not-employed";
  if (!isHere) return "elsewhere";
  const counts = ({ state, expiresOn }: ListedCredential) =>
    state === "verified" && (expiresOn === null || expiresOn > today);
  return credentials.some(counts) ? "counted" : "nothing-verified";
};

type Placed = Employed & { id: string; partnerId: string; chosenAt: Date | null };

/**
 * The only record that counts, by the rules; null where every one does. Records are in the order in which the address was
 * declared; one that the person left or objects to is neither first nor chosen.
 */
const countedRecord = (all: readonly Placed[], { rule, today }: Pick<OwnRecords, "rule" | "today">): string | null => {
  const rows = all.filter((row) => row.objectedOn === null && !hasLeftBy(row, today));
  if (rule === "every" || new Set(rows.map(({ partnerId }) => partnerId)).size < 2) return null;
  const chosen = rows.filter(({ chosenAt }) => chosenAt !== null);
  const latest = [...chosen].sort((one, other) => Number(other.chosenAt) - Number(one.chosenAt))[0];
  return (rule === "chosen" ? (latest ?? rows[0]) : rows[0])?.id ?? null;
};

const ofPerson = <R extends { personId: string }>(rows: R[], id: string): Omit<R, "personId">[] =>
  rows.filter((row) => row.personId === id).map(({ personId: _, ...row }) => row);

/**
 * Everything that companies declare under the address of a letter's link; null where there is no such link. Each company's
 * record stands by itself, and no company sees this page.
 */
export const findOwnRecords = (system: Actor, linkHash: string): Promise<OwnRecords | null> =>
  read(system, async (tx) => {
    const [link] = await tx.select().from(personLink).where(eq(personLink.tokenHash, linkHash));
    if (!link) return null;
    const today = await decidingDay(tx, system);
    const rule = (await editionInUse(tx, today)).counting.sharedPeople ?? "every";
    const about = { email: link.email, vendor: await readVendorName(tx), today, rule };
    if (link.expiresAt <= system.at) return { ...about, isOpen: false, records: [] };
    const rows = await recordsOf(tx, link.email);
    const ids = rows.map(({ id }) => id);
    const [credentials, requests] = [await credentialsOf(tx, ids), await requestsOf(tx, ids)];
    const counted = countedRecord(rows, about);
    const records = rows.map(({ partnerId: _, ...row }) => {
      const own = ofPerson(credentials, row.id);
      return {
        ...row,
        standing: standingOn(row, { credentials: own, today, isHere: counted === null || counted === row.id }),
        credentials: own,
        requests: ofPerson(requests, row.id),
      };
    });
    return { ...about, isOpen: true, records };
  });
