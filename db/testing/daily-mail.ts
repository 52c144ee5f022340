import { randomUUID } from "node:crypto";
import { asc, inArray } from "drizzle-orm";
import { changeProfile } from "@/db/mutations/account/password";
import { queueEmail } from "@/db/outbox";
import { mail } from "@/db/schema/record";
import { partnerIdOf, testSelf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import type { DailyMail } from "@/lib/account/daily-mail";
import type { Actor } from "@/lib/actor";
import type { Locale } from "@/lib/i18n/locale";
import { type ReviewLetter, reviewLetter } from "@/lib/mail/review";

export const start = new Date("2020-03-02T09:00:00Z");
const minute = 60_000;
/** The portal, so many minutes after the start. */
export const since = (minutes: number): Actor => testSystem(new Date(start.getTime() + minutes * minute));

type Told = Partial<Pick<ReviewLetter, "decision" | "note" | "claim">> & {
  subjectId?: string;
  partnerId?: string;
  locale?: Locale;
  minutes?: number;
  delayMs?: number;
};

/** A letter of the review to a reader, so many minutes after the start. */
export const tell = (
  reader: Actor,
  { minutes = 0, locale = "en", delayMs = 15_000, ...told }: Told = {},
): Promise<string> => {
  const subjectId = told.subjectId ?? randomUUID();
  const claim =
    told.claim ?? ({ kind: "credential", type: "VCP", track: "NV", person: "Ada Roy", personId: "" } as const);
  const letter = reviewLetter(
    {
      reasonCode: null,
      fields: [],
      note: "",
      decision: "accepted",
      ...told,
      claim,
      path: `/people/credentials/${subjectId}`,
    },
    locale,
  );
  const to = { email: `${reader.accountId}@test.example`, accountId: reader.accountId, locale };
  const about = { partnerId: told.partnerId ?? partnerIdOf(reader), subjectId, delayMs };
  return writeUnaudited(since(minutes), (tx) => queueEmail(tx, since(minutes), to, letter, about));
};

/** The stored letters, these or all, oldest first. */
export const lettersKept = (ids?: string[]) =>
  read(testSystem(), (tx) =>
    tx
      .select()
      .from(mail)
      .where(ids && inArray(mail.id, ids))
      .orderBy(asc(mail.createdAt), asc(mail.id)),
  );
/** The state of each of these letters. */
export const letterStates = async (ids: string[]) => {
  const found = new Map((await lettersKept(ids)).map(({ id, state }) => [id, state]));
  return ids.map((id) => found.get(id));
};
/** Has a reader choose how e-mails about daily work come. */
export const choose = (reader: Actor, dailyMail: DailyMail, fields: { timeZone?: string; at?: Date } = {}) =>
  changeProfile(testSelf(reader.accountId, fields.at ?? start), {
    ...{ accountId: reader.accountId ?? "", name: "Ana", locale: "en", timeZone: fields.timeZone ?? null, dailyMail },
  });
