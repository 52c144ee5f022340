import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { verifiedByBadge } from "@/db/queries/badge/verified";
import { folded, isFolded } from "@/db/queries/filter";
import { cutPage, following } from "@/db/queries/paging";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { account } from "@/db/schema/account";
import { credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import { isEmployedOn } from "@/lib/person/employment";
import type { ListedCredential, ListedPerson } from "@/lib/person/listed-person";

type CredentialListItem = ListedCredential;
/** `isEmployed` on the programme's day. */
type PersonListItem = ListedPerson & { isEmployed: boolean };

type PersonList = {
  people: PersonListItem[];
  next: string | null;
  isEmpty: boolean;
  head: number;
  may: { declare: boolean };
};

export type PersonView = PersonListItem & {
  email: string | null;
  /** When the person agreed to be counted, and since when they count for nothing because they object. */
  consentedAt: Date | null;
  objectedOn: Day | null;
  rowVersion: number;
  /** The number of the company's last event when this was read. */
  head: number;
  may: { edit: boolean; declareCredential: boolean; withdraw: boolean };
};

const pageSize = 25;

const columns = {
  id: person.id,
  name: person.name,
  employedFrom: person.employedFrom,
  employedUntil: person.employedUntil,
  objectedOn: person.objectedOn,
};

const credentialsOf = async (tx: Tx, personIds: string[]): Promise<Map<string, CredentialListItem[]>> => {
  const rows = await tx
    .select({
      personId: credential.personId,
      id: credential.id,
      type: credential.type,
      track: credential.track,
      version: credential.version,
      earnedOn: credential.earnedOn,
      expiresOn: credential.expiresOn,
      state: credential.state,
    })
    .from(credential)
    .where(and(inArray(credential.personId, personIds), ne(credential.state, "withdrawn")))
    .orderBy(asc(credential.type), asc(credential.track), asc(credential.earnedOn), asc(credential.id));
  const groups = new Map<string, CredentialListItem[]>(personIds.map((id) => [id, []]));
  const badges = await verifiedByBadge(
    tx,
    rows.map(({ id }) => id),
  );
  for (const { personId, ...line } of rows) groups.get(personId)?.push({ ...line, byBadge: badges[line.id] });
  return groups;
};

const key = folded(person.name);
const byName = { table: person, key, id: person.id, direction: "ascending" } as const;

type PersonFilter = { search?: string | undefined; after?: string | undefined };

/** The people of a company by name, a page at a time; `after` is the id of the last one of the page before. */
export const listPeople = (actor: Actor, partnerId: string, filter: PersonFilter = {}): Promise<PersonList> =>
  read(actor, async (tx) => {
    requirePermission(actor, "person.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const present = and(eq(person.partnerId, partnerId), isNull(person.withdrawnAt));
    const rows = await tx
      .select(columns)
      .from(person)
      .where(
        and(
          present,
          filter.search ? isFolded(key, filter.search) : undefined,
          filter.after ? following(byName, filter.after) : undefined,
        ),
      )
      .orderBy(key, asc(person.id))
      .limit(pageSize + 1);
    const { shown, last } = cutPage(rows, pageSize);
    const credentials = await credentialsOf(
      tx,
      shown.map(({ id }) => id),
    );
    const [any] = shown.length > 0 ? shown : await tx.select({ id: person.id }).from(person).where(present).limit(1);
    return {
      people: shown.map((row) => ({
        ...row,
        isEmployed: isEmployedOn(row, actor.today),
        credentials: credentials.get(row.id) ?? [],
      })),
      next: last?.id ?? null,
      isEmpty: any === undefined,
      head,
      may: { declare: can(actor, "person.declare", { partnerId }) },
    };
  });

/** `isReader`: whoever asks, as far as their address says so. */
export type Holder = { id: string; name: string; isReader: boolean };

/** Who a certification can be declared for, by name; the first five hundred. */
export const listHolders = (actor: Actor, partnerId: string): Promise<Holder[]> =>
  read(actor, (tx) => {
    requirePermission(actor, "person.view", { partnerId });
    return tx
      .select({ id: person.id, name: person.name, isReader: sql<boolean>`${account.id} IS NOT NULL` })
      .from(person)
      .leftJoin(account, and(sql`${account.id} = ${actor.accountId}`, eq(account.email, person.email)))
      .where(and(eq(person.partnerId, partnerId), isNull(person.withdrawnAt)))
      .orderBy(key, asc(person.id))
      .limit(500);
  });

/** A person with their credentials and what the actor may do; null where there is none the actor may see. */
export const getPerson = async (actor: Actor, id: string | undefined): Promise<PersonView | null> =>
  id === undefined
    ? null
    : read(actor, async (tx) => {
        const head = await ownChainHead(tx, actor);
        const [row] = await tx
          .select({
            ...columns,
            partnerId: person.partnerId,
            email: person.email,
            consentedAt: person.consentedAt,
            rowVersion: person.rowVersion,
          })
          .from(person)
          .where(and(eq(person.id, id), isNull(person.withdrawnAt)));
        if (!row || !can(actor, "person.view", row)) return null;
        const credentials = (await credentialsOf(tx, [id])).get(id) ?? [];
        const { partnerId, ...shown } = row;
        const edit = can(actor, "person.declare", { partnerId });
        return {
          ...shown,
          isEmployed: isEmployedOn(row, actor.today),
          credentials,
          head,
          may: {
            edit,
            declareCredential: can(actor, "credential.declare", { partnerId }),
            withdraw: edit && !credentials.some(({ state }) => state === "verified"),
          },
        };
      });
