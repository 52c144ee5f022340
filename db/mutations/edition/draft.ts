import { randomUUID } from "node:crypto";
import { listAnnounced } from "@/db/queries/edition/in-use";
import { findEdition } from "@/db/queries/edition/list";
import { getSoundness } from "@/db/queries/edition/soundness";
import { readVendorName } from "@/db/queries/programme/vendor-name";
import { isSettingUp } from "@/db/queries/set-up/states";
import { edition } from "@/db/schema/edition";
import { mutate } from "@/db/transaction";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { SoundnessAnswer } from "@/lib/answer/soundness";
import { copiedBenefits } from "@/lib/benefit/benefits-in";
import { editionById, editionDigest } from "@/lib/edition/catalogue/editions";
import { isShortNotice } from "@/lib/edition/state";
import {
  changeOfChapter,
  changeOfClause,
  changeOfCounting,
  changeOfFigure,
  changeOfReminderDays,
  exampleOf,
} from "@/lib/editor/form-values";
import type {
  AddChapter,
  AddClause,
  AddExample,
  AnnounceEdition,
  DraftEdition,
  EditionRow,
  RemoveClause,
  RemoveExample,
  SetCounting,
  SetFigure,
  SetName,
  SetReminderDays,
  SetTracks,
} from "@/lib/editor/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { edit } from "./edit";
import { lockEdition, onProgramme, type Row, type Saved, writeEdition } from "./row";

/** A draft that copies a known edition, under an id and a name of its own and the programme's vendor. */
export const draftEdition = (actor: Actor, { basedOn, id, fr, en }: DraftEdition): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.draft", "programme");
    await listAnnounced(tx);
    const base = editionById(basedOn);
    if (!base) throw new Refusal("not-found");
    if (editionById(id)) throw new Refusal("invalid", {}, { id: "edition-id-taken" });
    const vendor = await readVendorName(tx);
    const body = { ...base, ...copiedBenefits(base), id, vendor, name: { fr, en } };
    const madeBy = actor.accountId ?? "";
    const [made] = await tx
      .insert(edition)
      .values({ id, basedOn, state: "draft", body, digest: editionDigest(body), madeBy, madeAt: actor.at })
      .onConflictDoNothing()
      .returning({ id: edition.id });
    if (!made) throw new Refusal("invalid", {}, { id: "edition-id-taken" });
    await record("edition.drafted", null, { edition: id, basedOn }, onProgramme);
    return { id };
  });

export const setFigure = (actor: Actor, input: SetFigure): Promise<Saved> =>
  edit(actor, input, () => changeOfFigure(input));

export const setTracks = (actor: Actor, { path, tracks, ...row }: SetTracks): Promise<Saved> =>
  edit(actor, row, () => ({ change: "words", path, field: "tracks", value: tracks }));

export const setName = (actor: Actor, { path, fr, en, ...row }: SetName): Promise<Saved> =>
  edit(actor, row, () => ({ change: "name", path, name: { fr, en } }));

export const setReminderDays = (actor: Actor, input: SetReminderDays): Promise<Saved> =>
  edit(actor, input, () => changeOfReminderDays(input));

export const setCounting = (actor: Actor, input: SetCounting): Promise<Saved> =>
  edit(actor, input, () => changeOfCounting(input));

/** One more tier or competency; without a clause in it the draft cannot be announced. */
export const addChapter = (actor: Actor, input: AddChapter): Promise<Saved> =>
  edit(actor, input, (body) => changeOfChapter(input, body));

export const removeClause = (actor: Actor, { path, ...row }: RemoveClause): Promise<Saved> =>
  edit(actor, row, () => ({ change: "remove", path }));

export const addClause = (actor: Actor, input: AddClause): Promise<Saved> =>
  edit(actor, input, (body) => changeOfClause(input, body));

const mostExamples = 100;

const withExamples = (actor: Actor, input: EditionRow, next: (row: Row) => Row["examples"]): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.draft", "programme");
    const row = await lockEdition(tx, input, "draft");
    const examples = next(row);
    if (examples.length > mostExamples) throw new Refusal("edition-examples-full");
    await writeEdition(tx, row.id, { examples });
    await record("edition.examples-set", null, { edition: row.id, examples: examples.length }, onProgramme);
    return { id: row.id };
  });

/** One more company the rules must judge as expected before they may be announced. */
export const addExample = (actor: Actor, input: AddExample): Promise<Saved> =>
  withExamples(actor, input, ({ body, examples }) => [...examples, exampleOf(input, body, randomUUID())]);

export const removeExample = (actor: Actor, { example, ...row }: RemoveExample): Promise<Saved> =>
  withExamples(actor, row, ({ examples }) => examples.filter(({ id }) => id !== example));

const requireSound = ({ unsound, failing }: SoundnessAnswer): void => {
  if (failing.length > 0) throw new Refusal("edition-examples", { count: failing.length });
  if (unsound.length > 0) throw new Refusal("edition-unsound", { count: unsound.length });
};

/** What is wrong with a draft, looked for before its row is locked; null where there is none. */
const lookThrough = async (actor: Actor, id: string) => {
  requirePermission(actor, "edition.announce", "programme");
  const draft = await findEdition(actor, id);
  return draft?.state === "draft" ? { rowVersion: draft.rowVersion, found: await getSoundness(actor, draft) } : null;
};

/**
 * Announces a draft: partners see it from now on, and it is in use from its day on. Its examples must hold and its tiers be
 * reachable. With shorter notice than the programme's it waits, with its reason, for a second person to confirm; before the
 * portal opens there is nobody to give notice to, and it may take effect at once.
 */
export const announceEdition = async (actor: Actor, input: AnnounceEdition): Promise<Saved> => {
  const looked = await lookThrough(actor, input.id);
  return mutate(actor, async (tx, record) => {
    const row = await lockEdition(tx, input, "draft");
    const { effectiveOn, shortNoticeReason } = input;
    const isUnread = await isSettingUp(tx);
    if (isUnread ? effectiveOn < actor.today : effectiveOn <= actor.today)
      throw new Refusal("invalid", {}, { effectiveOn: "day-not-ahead" });
    const isShort = !isUnread && isShortNotice(effectiveOn, actor.today);
    if (isShort && !shortNoticeReason) throw new Refusal("invalid", {}, { shortNoticeReason: "short-notice-reason" });
    // Whatever changed the draft meanwhile changed its version.
    if (looked?.rowVersion !== row.rowVersion) throw new Refusal("stale");
    requireSound(looked.found);
    await writeEdition(tx, row.id, {
      state: isShort ? "short-notice" : "announced",
      effectiveOn,
      shortNoticeReason: isShort ? shortNoticeReason : null,
      announcedBy: actor.accountId,
      announcedAt: actor.at,
    });
    const { id, digest } = row;
    const kind = isShort ? "edition.short-notice-asked" : "edition.announced";
    await record(kind, null, { edition: id, digest, effectiveOn }, onProgramme);
    return { id };
  });
};

/** The second person agrees that partners get less notice; never the one who asked. */
export const confirmShortNotice = (actor: Actor, input: EditionRow): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.announce", "programme");
    const row = await lockEdition(tx, input, "short-notice");
    if (row.announcedBy === actor.accountId) throw new Refusal("second-person");
    if (row.effectiveOn === null || row.effectiveOn <= actor.today) throw new Refusal("edition-too-late");
    await writeEdition(tx, row.id, { state: "announced", confirmedBy: actor.accountId, announcedAt: actor.at });
    const { id, digest, effectiveOn, announcedBy } = row;
    await record("edition.announced", null, { edition: id, digest, effectiveOn, askedBy: announcedBy }, onProgramme);
    return { id };
  });

/** Back to a draft, by anybody who may announce, because the short notice is not wanted. */
export const returnToDraft = (actor: Actor, input: EditionRow): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.announce", "programme");
    const { id } = await lockEdition(tx, input, "short-notice");
    const none = { effectiveOn: null, shortNoticeReason: null, announcedBy: null, announcedAt: null };
    await writeEdition(tx, id, { state: "draft", ...none });
    await record("edition.returned", null, { edition: id }, onProgramme);
    return { id };
  });

/** Discards a draft; its id stays taken. */
export const discardEdition = (actor: Actor, input: EditionRow): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "edition.draft", "programme");
    const { id } = await lockEdition(tx, input, "draft");
    await writeEdition(tx, id, { state: "discarded" });
    await record("edition.discarded", null, { edition: id }, onProgramme);
    return { id };
  });
