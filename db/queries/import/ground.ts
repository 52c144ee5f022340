import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { activityColumns } from "@/db/queries/activity/seen";
import { editionsFromEach } from "@/db/queries/edition/in-use";
import { inJson, named } from "@/db/queries/in-json";
import { activity, credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import { kindsIn } from "@/lib/activity/offered";
import type { Actor } from "@/lib/actor";
import { catalogueOf } from "@/lib/credential/catalogue";
import type { Edition } from "@/lib/edition/edition";
import type { ActivityGround, KnownActivity } from "@/lib/import/staged/activity";
import type { CredentialGround, KnownCredential } from "@/lib/import/staged/credentials";
import type { KnownPerson } from "@/lib/import/staged/people";

/** The people of a company, as a sheet is compared with them. */
export const knownPeople = (tx: Tx, partnerId: string): Promise<KnownPerson[]> =>
  inJson(
    tx,
    tx
      .select(
        named({
          id: person.id,
          name: person.name,
          email: person.email,
          employedFrom: person.employedFrom,
          employedUntil: person.employedUntil,
          rowVersion: person.rowVersion,
        }),
      )
      .from(person)
      .where(and(eq(person.partnerId, partnerId), isNull(person.withdrawnAt)))
      .orderBy(asc(person.createdAt), asc(person.id)),
  );

const knownCredentials = (tx: Tx, partnerId: string): Promise<KnownCredential[]> =>
  inJson(
    tx,
    tx
      .select(
        named({
          id: credential.id,
          personId: credential.personId,
          type: credential.type,
          track: credential.track,
          version: credential.version,
          candidateId: credential.candidateId,
          earnedOn: credential.earnedOn,
          expiresOn: credential.expiresOn,
          proofFileId: credential.proofFileId,
          state: credential.state,
          rowVersion: credential.rowVersion,
        }),
      )
      .from(credential)
      .where(and(eq(credential.partnerId, partnerId), ne(credential.state, "withdrawn")))
      .orderBy(asc(credential.submittedAt), asc(credential.id)),
  );

const knownActivities = (tx: Tx, partnerId: string): Promise<KnownActivity[]> =>
  inJson(
    tx,
    tx
      .select(
        named({
          ...activityColumns,
          proofFileId: activity.proofFileId,
          rowVersion: activity.rowVersion,
        }),
      )
      .from(activity)
      .where(and(eq(activity.partnerId, partnerId), ne(activity.state, "withdrawn")))
      .orderBy(asc(activity.submittedAt), asc(activity.id)),
  );

/** What is made of the editions of a day, once for each list of editions: thousands of rows share a few. */
const byEditions = <T>(editionsOn: (day: string) => Edition[], make: (editions: Edition[]) => T) => {
  const made = new Map<string, T>();
  return (day: string): T => {
    const editions = editionsOn(day);
    const key = editions.map(({ id }) => id).join(" ");
    const known = made.get(key) ?? make(editions);
    made.set(key, known);
    return known;
  };
};

export const credentialGround = async (tx: Tx, { today }: Actor, partnerId: string): Promise<CredentialGround> => ({
  people: await knownPeople(tx, partnerId),
  credentials: await knownCredentials(tx, partnerId),
  knownOn: byEditions(await editionsFromEach(tx), catalogueOf),
  today,
});

export const activityGround = async (tx: Tx, actor: Actor, partnerId: string): Promise<ActivityGround> => ({
  activities: await knownActivities(tx, partnerId),
  rulesOn: byEditions(await editionsFromEach(tx), (editions) => ({
    kinds: kindsIn(editions),
    currency: editions[0]?.currency ?? "",
  })),
  mayDeclare: (kind) => can(actor, "activity.declare", { partnerId, kind }),
  today: actor.today,
});
