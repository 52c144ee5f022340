import { sql } from "drizzle-orm";
import { onProgramme } from "@/db/mutations/edition/row";
import { templateInUse } from "@/db/queries/agreement/template-in-use";
import { isSettingUp } from "@/db/queries/set-up/states";
import { programme } from "@/db/schema/programme";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { findTextFaults } from "@/lib/agreement/text/draft/fault";
import type { AskPublication, TextRow } from "@/lib/agreement/text/draft/schema";
import { isBuiltIn } from "@/lib/agreement/text/template";
import { Refusal } from "@/lib/refusal/refusal";
import type { SavedText } from "./draft";
import { lockText, type StoredText, writeText } from "./row";

const requireFaultless = ({ body }: StoredText): void => {
  const faults = findTextFaults(body);
  if (faults.length > 0) throw new Refusal("text-faults", { count: faults.length });
};

/**
 * A text is published to be used: partners are never offered one older than the one in use, and a version is one text. The
 * portal may have come with a text of that name since the draft was begun.
 */
const requireNewer = async (tx: Tx, { version }: StoredText): Promise<void> => {
  if (isBuiltIn(version)) throw new Refusal("invalid", {}, { version: "text-version-taken" });
  if (version <= (await templateInUse(tx))) throw new Refusal("version-not-newer");
};

/** The text that the portal opens with, and the step of the set-up that it is. */
const openWith = async (tx: Tx, version: string): Promise<void> => {
  await tx.update(programme).set({
    textVersion: version,
    setUpSteps: sql`CASE WHEN 'agreement' = ANY (${programme.setUpSteps}) THEN ${programme.setUpSteps}
      ELSE ${programme.setUpSteps} || '{agreement}'::text[] END`,
    rowVersion: sql`${programme.rowVersion} + 1`,
  });
};

/**
 * Asks for a draft to be published, with counsel's name and the day they approved it; a second person publishes. Before the
 * portal opens nobody has signed anything and there may be one person only: it is published at once, and the portal opens
 * with it. Refuses `stale`, `text-faults`, `version-not-newer`, and at its field a day to come.
 */
export const askTextPublication = (actor: Actor, { counselName, counselApprovedOn, ...input }: AskPublication) =>
  mutate(actor, async (tx, record): Promise<SavedText> => {
    requirePermission(actor, "text.publish", "programme");
    const isUnread = await isSettingUp(tx);
    if (isUnread) requirePermission(actor, "programme.set-up", "programme");
    const row = await lockText(tx, input, "draft");
    if (counselApprovedOn > actor.today) throw new Refusal("invalid", {}, { counselApprovedOn: "day-in-future" });
    requireFaultless(row);
    await requireNewer(tx, row);
    const { version, digest } = row;
    const asked = { counselName, counselApprovedOn, askedBy: actor.accountId, askedAt: actor.at };
    const published = { publishedBy: actor.accountId, publishedAt: actor.at, beforeOpening: true };
    await writeText(tx, version, {
      state: isUnread ? "published" : "waiting",
      ...asked,
      ...(isUnread ? published : {}),
    });
    if (isUnread) await openWith(tx, version);
    const kind = isUnread ? "text.published" : "text.publication-asked";
    await record(kind, null, { version, digest, counselApprovedOn }, onProgramme);
    return { version, at: "text" };
  });

/** The second person publishes what the first asked for, and never the first themselves. */
export const publishText = (actor: Actor, input: TextRow): Promise<SavedText> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "text.publish", "programme");
    const row = await lockText(tx, input, "waiting");
    if (row.askedBy === actor.accountId) throw new Refusal("second-person");
    requireFaultless(row);
    await requireNewer(tx, row);
    const { version, digest, counselApprovedOn, askedBy } = row;
    await writeText(tx, version, { state: "published", publishedBy: actor.accountId, publishedAt: actor.at });
    await record("text.published", null, { version, digest, counselApprovedOn, askedBy }, onProgramme);
    return { version, at: "text" };
  });

/** Back to a draft, by anybody who may publish: what counsel approved is asked for again. */
export const returnText = (actor: Actor, input: TextRow): Promise<SavedText> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "text.publish", "programme");
    const { version } = await lockText(tx, input, "waiting");
    const none = { counselName: null, counselApprovedOn: null, askedBy: null, askedAt: null };
    await writeText(tx, version, { state: "draft", ...none });
    await record("text.returned", null, { version }, onProgramme);
    return { version, at: "text" };
  });

/** Discards a draft; its version can be begun again. */
export const discardText = (actor: Actor, input: TextRow): Promise<SavedText> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "text.draft", "programme");
    const { version } = await lockText(tx, input, "draft");
    await writeText(tx, version, { state: "discarded" });
    await record("text.discarded", null, { version }, onProgramme);
    return { version, at: "text" };
  });
