import { randomInt } from "node:crypto";
import { draftText, setTerm } from "@/db/mutations/agreement/text/draft";
import { askTextPublication, publishText } from "@/db/mutations/agreement/text/publish";
import { agreementText } from "@/db/schema/agreement-text";
import { makeActor, testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { TextRow } from "@/lib/agreement/text/draft/schema";
import { currentTemplate } from "@/lib/agreement/text/template";

const anyVersion = (): string => `${randomInt(2100, 10_000)}-${String(randomInt(1, 13)).padStart(2, "0")}`;

/** A version that no other test has, far ahead: there are too few months to take one unseen. */
export const someVersion = async (): Promise<string> => {
  const rows = await read(testSystem(), (tx) => tx.select({ version: agreementText.version }).from(agreementText));
  const taken = new Set(rows.map(({ version }) => version));
  let version = anyVersion();
  while (taken.has(version)) version = anyVersion();
  return version;
};

/** Counsel, and a day before today. */
export const counsel = { counselName: "Maître Odile Fabre", counselApprovedOn: "2019-09-30" };

const managerOr = async (by?: Actor): Promise<Actor> => by ?? makeActor(["programme-manager"]);

/** A draft that copies the built-in specimen, unless something else is given; a manager of its own makes it unless one is given. */
export const makeTextDraft = async (
  by?: Actor,
  given?: string,
  basedOn = currentTemplate.version,
): Promise<TextRow> => {
  const version = given ?? (await someVersion());
  await draftText(await managerOr(by), { version, basedOn });
  return { version, rowVersion: 1 };
};

/** A text that waits for a second person. */
export const makeTextWaiting = async (by?: Actor, draft?: TextRow): Promise<TextRow> => {
  const manager = await managerOr(by);
  const row = draft ?? (await makeTextDraft(manager));
  await askTextPublication(manager, { ...row, ...counsel });
  return { ...row, rowVersion: row.rowVersion + 1 };
};

/** A version published by two people, whose agreements end with their term. */
export const makeTextPublished = async (version?: string): Promise<TextRow> => {
  const manager = await managerOr();
  const draft = await makeTextDraft(manager, version);
  const term = { months: 12, windowDays: 30, without: "ended" as const };
  await setTerm(manager, { ...draft, ...term });
  const waiting = await makeTextWaiting(manager, { ...draft, rowVersion: 2 });
  await publishText(await managerOr(), waiting);
  return { ...waiting, rowVersion: 4 };
};
