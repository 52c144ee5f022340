import { randomUUID } from "node:crypto";
import { newPersonPath } from "@/db/mutations/person/link";
import { mergePeople } from "@/db/mutations/person/merge";
import { person } from "@/db/schema/partner";
import { personRequest } from "@/db/schema/person";
import { partnerIdOf, testSystem } from "@/db/testing/factories";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { PersonRequestKind } from "@/lib/person/request";

/** An address that nobody else has. */
export const someAddress = (): string => `${randomUUID()}@test.example`;

/** A person of a company with an address, as a colleague would have declared them. */
export const makePersonWith = (
  partnerId: string,
  fields: Partial<typeof person.$inferInsert> = {},
): Promise<{ id: string; email: string }> =>
  writeUnaudited(testSystem(), async (tx) => {
    const row = { id: randomUUID(), email: someAddress(), ...fields };
    const values = { name: "Ada Test", employedFrom: "2015-01-01", createdAt: new Date(), ...row, partnerId };
    await tx.insert(person).values(values);
    return { id: row.id ?? "", email: row.email ?? "" };
  });

/** The secret of a link to an address, as a letter holds it. */
export const makePersonLink = async (email: string, at = new Date()): Promise<string> => {
  const path = await writeUnaudited(testSystem(), (tx) => newPersonPath(tx, testSystem(at), email));
  return path.split("/").at(-1) ?? "";
};

/** What a person asked for and the company has not answered. */
export const makePersonRequest = (
  { id: personId, partnerId }: { id: string; partnerId: string },
  kind: PersonRequestKind = "correction",
): Promise<string> =>
  writeUnaudited(testSystem(), async (tx) => {
    const id = randomUUID();
    const proposed = kind === "correction" ? { name: "Ada Right" } : {};
    const row = { id, personId, partnerId, kind, proposed, note: "Please" };
    await tx.insert(personRequest).values({ ...row, askedAt: new Date(), state: "open" });
    return id;
  });

/** Two records of the actor's company, made one. */
export const makeMerge = async (actor: Actor): Promise<string> => {
  const partnerId = partnerIdOf(actor);
  const { id: oneId } = await makePersonWith(partnerId);
  const { id: otherId } = await makePersonWith(partnerId);
  const merged = await mergePeople(actor, { oneId, oneVersion: 1, otherId, otherVersion: 1, keptId: oneId });
  return merged.id;
};
