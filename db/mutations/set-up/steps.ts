import { sql } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { stepStates, usesOwnRules } from "@/db/queries/set-up/states";
import type { RecordEvent } from "@/db/record";
import { logo, programme } from "@/db/schema/programme";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { requireDrawable } from "@/lib/agreement/document/drawable";
import { editions } from "@/lib/edition/catalogue/editions";
import { storyIn } from "@/lib/edition/story-form";
import { Refusal } from "@/lib/refusal/refusal";
import type { BuiltInRules, ConfirmStep, StoryForm, VendorSettings } from "@/lib/set-up/schema";
import { type SetUpStep, type StepStates, stepAfter, stepsBeforeOpening } from "@/lib/set-up/step";

type Row = typeof programme.$inferSelect;
/** The step to show next; null where none is missing. */
export type SavedStep = { next: SetUpStep | null };

const onProgramme = { partnerId: null };

/** The programme as the form was shown, locked; `stale` where it changed since. */
const lockProgramme = async (tx: Tx, actor: Actor, rowVersion: number): Promise<Row> => {
  requirePermission(actor, "programme.set-up", "programme");
  const [row] = await tx.select().from(programme).for("update");
  if (!row) throw new Refusal("not-found");
  if (row.rowVersion !== rowVersion) throw new Refusal("stale");
  return row;
};

/** Writes a step's settings, and that it is done. */
const writeStep = async (tx: Tx, row: Row, step: SetUpStep, values: Partial<Row>): Promise<void> => {
  const steps = [...new Set([...row.setUpSteps, step])];
  await tx.update(programme).set({ ...values, setUpSteps: steps, rowVersion: sql`${programme.rowVersion} + 1` });
};

const nextOf = async (tx: Tx, { today }: Actor, step: SetUpStep): Promise<SavedStep> => ({
  next: stepAfter(await stepStates(tx, today), step),
});

type NewLogo = { sha256: string; png: Uint8Array; width: number; height: number };
/** `logo`: a new one, null for none any more, or the one there is. */
type Vendor = Omit<VendorSettings, "logo" | "isLogoRemoved"> & { logo: NewLogo | null | "as-it-is" };

/** The digest of the logo to show from now on. */
const keepLogo = async (tx: Tx, actor: Actor, row: Row, given: Vendor["logo"]): Promise<string | null> => {
  if (given === "as-it-is") return row.logoSha256;
  if (!given) return null;
  const saved = { savedBy: actor.accountId ?? "", savedAt: actor.at };
  await tx
    .insert(logo)
    .values({ ...given, ...saved })
    .onConflictDoNothing();
  return given.sha256;
};

/** How the portal looks and speaks; the language for whoever has not chosen one comes first. */
const lookOf = ({ accentColour, languages, firstLanguage }: Omit<Vendor, "rowVersion">) => ({
  accentColour,
  languages: [firstLanguage, ...languages.filter((one) => one !== firstLanguage)],
});

/**
 * Who runs the programme, and how the portal looks. Refuses `stale`, `not-drawable`, and at its field another time zone once
 * the portal is open.
 */
export const saveVendor = (actor: Actor, { rowVersion, ...input }: Vendor): Promise<SavedStep> =>
  mutate(actor, async (tx, record) => {
    const row = await lockProgramme(tx, actor, rowVersion);
    const { programmeName: name, vendorName, registerNumber, country, supportEmail, timeZone } = input;
    requireDrawable({ vendorName, registerNumber });
    if (row.setUpAt && timeZone !== row.timeZone) throw new Refusal("invalid", {}, { timeZone: "time-zone-fixed" });
    const vendor = { vendorName, vendorRegisterNumber: registerNumber, vendorCountry: country };
    const look = { ...lookOf(input), logoSha256: await keepLogo(tx, actor, row, input.logo) };
    await writeStep(tx, row, "vendor", { ...vendor, ...look, name, supportEmail, timeZone });
    await record("programme.changed", null, { step: "vendor" }, onProgramme);
    return nextOf(tx, actor, "vendor");
  });

/** What the public page says. Refuses `stale`, and at its field what is missing in one language or does not read. */
export const saveStory = (actor: Actor, { rowVersion, ...typed }: StoryForm): Promise<void> =>
  mutate(actor, async (tx, record) => {
    await lockProgramme(tx, actor, rowVersion);
    await tx.update(programme).set({ story: storyIn(typed), rowVersion: sql`${programme.rowVersion} + 1` });
    await record("programme.changed", null, { step: "story" }, onProgramme);
  });

const requireSettingUp = ({ setUpAt }: Row): void => {
  // From then on rules change by an edition that is announced.
  if (setUpAt) throw new Refusal("set-up-over");
};

/** Begins with a built-in edition as it is. Refuses `stale`, `set-up-over`, `own-rules-in-use`, `not-found`. */
export const chooseRules = (actor: Actor, { rowVersion, edition }: BuiltInRules): Promise<SavedStep> =>
  mutate(actor, async (tx, record) => {
    const row = await lockProgramme(tx, actor, rowVersion);
    requireSettingUp(row);
    // They would be in use whatever is chosen here.
    if (await usesOwnRules(tx, actor.today)) throw new Refusal("own-rules-in-use");
    if (!editions.some(({ id }) => id === edition)) throw new Refusal("not-found");
    await writeStep(tx, row, "rules", { editionId: edition });
    await record("programme.changed", null, { step: "rules", edition }, onProgramme);
    return nextOf(tx, actor, "rules");
  });

/** Steps that are read and confirmed: the agreement's text, and how documents are sealed. */
const confirm =
  (step: "agreement" | "mail" | "seal") =>
  (actor: Actor, { rowVersion }: ConfirmStep): Promise<SavedStep> =>
    mutate(actor, async (tx, record) => {
      await writeStep(tx, await lockProgramme(tx, actor, rowVersion), step, {});
      await record("programme.changed", null, { step }, onProgramme);
      return nextOf(tx, actor, step);
    });

export const confirmAgreement = confirm("agreement");
export const confirmMail = confirm("mail");
export const confirmSeal = confirm("seal");

/** Keeps that a letter to oneself was accepted. */
export const noteMailTried = (actor: Actor): Promise<void> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "programme.set-up", "programme");
    await tx.update(programme).set({ mailTriedAt: actor.at, rowVersion: sql`${programme.rowVersion} + 1` });
    await record("programme.changed", null, { step: "mail" }, onProgramme);
  });

const requireReady = (states: StepStates): void => {
  const missing = stepsBeforeOpening(states);
  if (missing.length > 0) throw new Refusal("set-up-unfinished", { count: missing.length });
};

const openNow = async (tx: Tx, actor: Actor, record: RecordEvent, editionId: string): Promise<void> => {
  // The rules it opens with are those of every earlier day too.
  await tx.update(programme).set({ editionId, setUpAt: actor.at, rowVersion: sql`${programme.rowVersion} + 1` });
  await record("programme.opened", null, { edition: editionId }, onProgramme);
};

/** Opens the portal to everybody, for good. Refuses `set-up-unfinished`, and `set-up-over` where it is open. */
export const openPortal = (actor: Actor, { rowVersion }: ConfirmStep): Promise<void> =>
  mutate(actor, async (tx, record) => {
    const row = await lockProgramme(tx, actor, rowVersion);
    requireSettingUp(row);
    requireReady(await stepStates(tx, actor.today));
    await openNow(tx, actor, record, (await editionInUse(tx, actor.today)).id);
  });
