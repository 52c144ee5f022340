import { eq, sql } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { requireModels } from "@/db/queries/edition/business-models";
import { editionInUse } from "@/db/queries/edition/in-use";
import { application } from "@/db/schema/partner";
import { languageFor } from "@/db/spoken-language";
import { mutate, writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { requireDrawable } from "@/lib/agreement/document/drawable";
import { requireOpenFields } from "@/lib/application/change";
import type {
  ApplicationDraft,
  SaveApplication,
  StartApplication,
  SubmitApplication,
  WithdrawApplication,
} from "@/lib/application/schema";
import { noFormerLevel } from "@/lib/edition/clause";
import { startedLetter, submittedLetter } from "@/lib/mail/application";
import { Refusal } from "@/lib/refusal/refusal";
import { newResumePath } from "./application-link";

const programme = { partnerId: null };

/** Whether its letter goes out: a mailbox that others fill is left alone (lib/account/mailbox.ts). */
type WithLetter = { sendsLetter: boolean };

/** Opens an application under the link the door minted, and sends that link by mail. */
export const startApplication = (
  actor: Actor,
  input: StartApplication & WithLetter & { id: string },
): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const { linkHash } = actor;
    if (!linkHash) throw new Error("An application needs the link it will be found by");
    const { id, email, locale, assessment } = input;
    const row = { id, email, locale, assessment: assessment ?? null, resumeHash: linkHash };
    await tx.insert(application).values({ ...row, state: "draft", createdAt: actor.at, savedAt: actor.at });
    const to = { email, locale, accountId: null };
    if (input.sendsLetter)
      await queueEmail(tx, actor, to, startedLetter(locale, await newResumePath(tx, actor, id)), { subjectId: id });
    await record("application.started", id, {}, programme);
    return { id };
  });

const lockOwn = async (tx: Tx, actor: Actor, rowVersion: number) => {
  const [row] = await tx
    .select()
    .from(application)
    .where(eq(application.resumeHash, actor.linkHash ?? ""))
    .for("update");
  if (!row) throw new Refusal("not-found");
  if (row.rowVersion !== rowVersion) throw new Refusal("stale");
  const data = row.data as Partial<ApplicationDraft>;
  return { ...row, data };
};

/** Stores what was typed so far. Nothing is decided, so the row's version stays and no event is recorded. */
export const saveApplication = (
  actor: Actor,
  { rowVersion, ...answers }: SaveApplication,
): Promise<{ savedAt: string }> =>
  writeUnaudited(actor, async (tx) => {
    const row = await lockOwn(tx, actor, rowVersion);
    requireOpenFields(row, answers);
    await tx.update(application).set({ data: answers, savedAt: actor.at }).where(eq(application.id, row.id));
    return { savedAt: actor.at.toISOString() };
  });

/** The business models that were handed in before; they stay as they were told. */
const toldModels = ({ state, data }: Told): readonly string[] => (state === "draft" ? [] : (data.businessModels ?? []));

type Told = { state: string; data: Partial<ApplicationDraft> };

/** Refuses at its field a level that the edition in use does not name; one that was handed in before stays as it was told. */
const requireFormerLevel = async (tx: Tx, { today }: Actor, level: string, told: Told): Promise<void> => {
  const isUnchanged = told.state !== "draft" && told.data.legacyLevel === level;
  if (level === noFormerLevel || isUnchanged) return;
  const { legacyLevels } = await editionInUse(tx, today);
  if (!legacyLevels.some(({ id }) => id === level)) throw new Refusal("invalid", {}, { legacyLevel: "required" });
};

/** Hands the application in, or back in once staff asked for more; then it waits for the vendor's staff. */
export const submitApplication = (
  actor: Actor,
  { rowVersion, sendsLetter, ...answers }: SubmitApplication & WithLetter,
): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const row = await lockOwn(tx, actor, rowVersion);
    requireOpenFields(row, answers);
    await requireFormerLevel(tx, actor, answers.legacyLevel, row);
    await requireModels(tx, actor.today, answers.businessModels, toldModels(row));
    requireDrawable({ companyName: answers.companyName, siren: answers.siren, address: answers.address });
    await tx
      .update(application)
      .set({
        data: answers,
        state: "declared",
        savedAt: actor.at,
        submittedAt: actor.at,
        askedFields: [],
        decidedBy: null,
        decidedAt: null,
        reasonCode: null,
        reasonNote: null,
        rowVersion: sql`${application.rowVersion} + 1`,
      })
      .where(eq(application.id, row.id));
    if (sendsLetter) {
      const locale = await languageFor(tx, row.locale);
      const to = { email: row.email, locale, accountId: null };
      const about = { id: row.id, company: answers.companyName, path: await newResumePath(tx, actor, row.id) };
      await queueEmail(tx, actor, to, submittedLetter(locale, about), { subjectId: row.id });
    }
    const kind = row.state === "draft" ? "application.submitted" : "application.resubmitted";
    await record(kind, row.id, {}, programme);
    return { id: row.id };
  });

const withdrawable = ["draft", "declared", "more-asked"];

/** Takes an application back before it is decided. */
export const withdrawApplication = (
  actor: Actor,
  { rowVersion }: Pick<WithdrawApplication, "rowVersion">,
): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const row = await lockOwn(tx, actor, rowVersion);
    if (!withdrawable.includes(row.state)) throw new Refusal("decided");
    await tx
      .update(application)
      .set({ state: "withdrawn", askedFields: [], rowVersion: sql`${application.rowVersion} + 1` })
      .where(eq(application.id, row.id));
    await record("application.withdrawn", row.id, { before: row.state }, programme);
    return { id: row.id };
  });
