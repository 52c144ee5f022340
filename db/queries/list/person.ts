import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { folded, isFolded } from "@/db/queries/filter";
import { following } from "@/db/queries/paging";
import { credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { requireList } from "@/lib/list/may";
import type { CredentialRow, PersonRow } from "@/lib/list/person";
import { pageRows, pagesOf } from "./pages";

const key = folded(person.name);
const byName = { table: person, key, id: person.id, direction: "ascending" } as const;

type Asked = { partnerId: string; search?: string | undefined };

const peoplePage = (tx: Tx, { partnerId, search }: Asked, after: string | undefined): Promise<PersonRow[]> =>
  tx
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      employedFrom: person.employedFrom,
      employedUntil: person.employedUntil,
    })
    .from(person)
    .where(
      and(
        eq(person.partnerId, partnerId),
        isNull(person.withdrawnAt),
        search ? isFolded(key, search) : undefined,
        after ? following(byName, after) : undefined,
      ),
    )
    .orderBy(key, asc(person.id))
    .limit(pageRows);

/** A company's people by name, as their page finds them. */
export async function* exportPeople(actor: Actor, asked: Asked): AsyncGenerator<PersonRow[]> {
  yield* pagesOf(actor, (tx, after) => {
    requireList(actor, "people", asked);
    return peoplePage(tx, asked, after);
  });
}

const heldBy = async (tx: Tx, people: readonly PersonRow[]) => {
  const ids = people.map(({ id }) => id);
  const rows = await tx
    .select({
      personId: credential.personId,
      type: credential.type,
      track: credential.track,
      version: credential.version,
      candidateId: credential.candidateId,
      earnedOn: credential.earnedOn,
      expiresOn: credential.expiresOn,
      state: credential.state,
    })
    .from(credential)
    .where(and(inArray(credential.personId, ids), ne(credential.state, "withdrawn")))
    .orderBy(asc(credential.type), asc(credential.track), asc(credential.earnedOn), asc(credential.id));
  const groups = new Map<string, typeof rows>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.personId)?.push(row);
  return groups;
};

/** What a company's people hold, by their names. Withdrawn ones are left out. */
export async function* exportCredentials(actor: Actor, asked: Asked): AsyncGenerator<CredentialRow[]> {
  const pages = pagesOf(actor, async (tx, after) => {
    requireList(actor, "credentials", asked);
    const people = await peoplePage(tx, asked, after);
    const held = await heldBy(tx, people);
    return people.map((one) => ({ ...one, held: held.get(one.id) ?? [] }));
  });
  for await (const people of pages)
    yield people.flatMap(({ held, id: _, ...holder }) =>
      held.map(({ personId: __, ...row }) => ({ ...holder, ...row })),
    );
}
