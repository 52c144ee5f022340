import { eq, sql } from "drizzle-orm";
import { vendorAddressees } from "@/db/mutations/agreement/notify";
import { type Addressee, queueEmail, queueOwnLetters } from "@/db/outbox";
import { listMembersWith } from "@/db/queries/account/seat";
import { account } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import { spokenLanguage } from "@/db/spoken-language";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { translator } from "@/lib/i18n/translate";
import { declaredPersonLetter, personAnsweredLetter, personAskedLetter } from "@/lib/mail/person";
import type { PersonRequestKind } from "@/lib/person/request";
import { mayWriteTo, mayWriteToMany, newPersonPath, newPersonPaths } from "./link";

type Told = { id: string; partnerId: string; email: string };

const speakerOf = async (tx: Tx, actor: Actor, partnerId: string) => {
  const [known] = await tx
    .select({ company: partner.name, vendor: programme.vendorName, locale: spokenLanguage(account.locale) })
    .from(partner)
    .leftJoin(programme, eq(programme.id, 1))
    .innerJoin(account, sql`${account.id} = ${actor.accountId}`)
    .where(eq(partner.id, partnerId));
  return known;
};

/** Tells a declared person by email, in the language of the colleague who declared them, with a link of their own. */
export const notifyPerson = async (
  tx: Tx,
  actor: Actor,
  { id, partnerId, email, isByEdit }: Told & { isByEdit: boolean },
): Promise<void> => {
  const known = await speakerOf(tx, actor, partnerId);
  if (!known || !(await mayWriteTo(tx, actor, email))) return;
  const { company, locale } = known;
  const path = await newPersonPath(tx, actor, email, isByEdit);
  const vendor = known.vendor ?? translator(locale)("ui.product");
  const letter = declaredPersonLetter({ company, vendor, path }, locale);
  await queueEmail(tx, actor, { email, accountId: null, locale }, letter, { partnerId, subjectId: id });
};

type Sooner = { id: string; email: string; leavesAt: Date };

/** Tells many people who were declared at once, as `notifyPerson` tells one, each with a link of their own. */
export const notifyMany = async (tx: Tx, actor: Actor, partnerId: string, people: readonly Sooner[]): Promise<void> => {
  const known = people.length > 0 ? await speakerOf(tx, actor, partnerId) : undefined;
  if (!known) return;
  const { company, locale } = known;
  const vendor = known.vendor ?? translator(locale)("ui.product");
  const paths = await newPersonPaths(
    tx,
    actor,
    await mayWriteToMany(
      tx,
      actor,
      people.map(({ email }) => email),
    ),
  );
  const letters = people.flatMap(({ id, email, leavesAt }) => {
    const path = paths.get(email);
    const letter = path && declaredPersonLetter({ company, vendor, path }, locale);
    return letter ? [{ email, subjectId: id, leavesAt, letter }] : [];
  });
  await queueOwnLetters(tx, actor, { locale, partnerId }, letters);
};

type Answered = Told & { isAccepted: boolean; note: string; path: string | null };

/** Tells a person what the company answered, with a new link where something is still declared under their address. */
export const notifyAnswered = async (tx: Tx, actor: Actor, told: Answered): Promise<void> => {
  const known = await speakerOf(tx, actor, told.partnerId);
  if (!known) return;
  const { company, locale } = known;
  const { partnerId, id, path, isAccepted, note } = told;
  const letter = personAnsweredLetter({ company, path, isAccepted, note }, locale);
  await queueEmail(tx, actor, { email: told.email, accountId: null, locale }, letter, { partnerId, subjectId: id });
};

type Asked = { id: string; partnerId: string; person: string; company: string; kind: PersonRequestKind };

/** Tells those who declare people in the company; of an objection also those of the vendor's team who lead the programme. */
export const notifyOfRequest = async (tx: Tx, system: Actor, asked: Asked): Promise<void> => {
  const { id, partnerId, ...about } = asked;
  const write = async (readers: readonly Addressee[], path: string): Promise<void> => {
    for (const { email, accountId, locale } of readers) {
      const letter = personAskedLetter({ ...about, path }, locale);
      await queueEmail(tx, system, { email, accountId, locale }, letter, { partnerId, subjectId: id });
    }
  };
  await write(await listMembersWith(tx, partnerId, ["owner", "contributor"]), `/people/${id}`);
  if (asked.kind === "correction") return;
  await write(await vendorAddressees(tx, ["programme-manager"]), `/partners/${partnerId}`);
};
