import { eq, sql } from "drizzle-orm";
import { onProgramme } from "@/db/mutations/edition/row";
import { templateInUse } from "@/db/queries/agreement/template-in-use";
import { requireChange } from "@/db/require-change";
import { agreementText } from "@/db/schema/agreement-text";
import { readTexts } from "@/db/texts";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { copyTemplate, type DraftText, emptyText, placeKey, templateOf } from "@/lib/agreement/text/draft/draft";
import {
  changeClause,
  changeHeading,
  changeTerm,
  correctTypography,
  type Edited,
  insertAnnex,
  insertArticle,
  insertClause,
  move,
  remove,
} from "@/lib/agreement/text/draft/edit";
import { joinLanguages } from "@/lib/agreement/text/draft/join";
import type { OneText } from "@/lib/agreement/text/draft/markdown";
import {
  type ArrangeText,
  fromNothing,
  type SetClause,
  type SetHeading,
  type SetTerm,
  type StartText,
  type TextRow,
} from "@/lib/agreement/text/draft/schema";
import { findTemplate } from "@/lib/agreement/text/template";
import { Refusal } from "@/lib/refusal/refusal";
import { lockText, writeText } from "./row";

/** A saved draft: its version, and the place of what was edited as an address says it. */
export type SavedText = { version: string; at: string };

const requireNewVersion = async (tx: Tx, version: string): Promise<void> => {
  await readTexts(tx);
  if (findTemplate(version)) throw new Refusal("invalid", {}, { version: "text-version-taken" });
  // Partners are never offered a text older than the one in use.
  if (version <= (await templateInUse(tx))) throw new Refusal("invalid", {}, { version: "text-version-older" });
};

const startOf = (basedOn: string): DraftText => {
  if (basedOn === fromNothing) return emptyText;
  const base = findTemplate(basedOn);
  if (!base) throw new Refusal("not-found");
  return copyTemplate(base);
};

/** Begins a text under a new version: a copy of a known version, or an empty one. The version of a discarded draft is free. */
export const draftText = (actor: Actor, { version, basedOn }: StartText): Promise<SavedText> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "text.draft", "programme");
    await requireNewVersion(tx, version);
    const body = startOf(basedOn);
    const { digest } = templateOf(version, body);
    const from = basedOn === fromNothing ? null : basedOn;
    const values = {
      basedOn: from,
      state: "draft" as const,
      body,
      digest,
      madeBy: actor.accountId ?? "",
      madeAt: actor.at,
    };
    const [made] = await tx
      .insert(agreementText)
      .values({ version, ...values })
      .onConflictDoUpdate({
        target: agreementText.version,
        set: { ...values, rowVersion: sql`${agreementText.rowVersion} + 1` },
        setWhere: eq(agreementText.state, "discarded"),
      })
      .returning({ version: agreementText.version });
    if (!made) throw new Refusal("invalid", {}, { version: "text-version-taken" });
    await record("text.drafted", null, { version, basedOn: from }, onProgramme);
    return { version, at: "text" };
  });

/** One edit of a draft; whatever is wrong in it is kept, and told as a fault. */
const edit = (
  actor: Actor,
  input: TextRow,
  change: string,
  editOf: (body: DraftText) => Edited | null,
): Promise<SavedText> =>
  mutate(actor, async (tx, record) => {
    requirePermission(actor, "text.draft", "programme");
    const { version, body } = await lockText(tx, input, "draft");
    const edited = editOf(body);
    if (!edited) throw new Refusal("not-found");
    requireChange({ body }, { body: edited.text });
    const { digest } = templateOf(version, edited.text);
    await writeText(tx, version, { body: edited.text, digest });
    const at = placeKey(edited.place);
    await record("text.changed", null, { version, change, at, digest }, onProgramme);
    return { version, at };
  });

/** The words of one clause in both languages, and its id. */
export const setClause = (
  actor: Actor,
  { place, id, fr, en, itemsFr, itemsEn, ...row }: SetClause,
): Promise<SavedText> =>
  edit(actor, row, "clause", (body) => {
    const count = Math.max(itemsFr.length, itemsEn.length);
    const items = Array.from({ length: count }, (_, i) => ({ fr: itemsFr[i] ?? "", en: itemsEn[i] ?? "" }));
    return changeClause(body, place, { id, text: { fr, en }, items });
  });

/** The title of the text, of a part or of an article, whose id may change too. */
export const setHeading = (actor: Actor, { place, id, fr, en, ...row }: SetHeading): Promise<SavedText> =>
  edit(actor, row, "heading", (body) => changeHeading(body, place, { fr, en }, id));

export const setTerm = (actor: Actor, { months, windowDays, without, ...row }: SetTerm): Promise<SavedText> =>
  edit(actor, row, "term", (body) => changeTerm(body, { months, windowDays, without }));

const arranged = (body: DraftText, { arrangement, place, annex }: ArrangeText): Edited | null => {
  const byArrangement: Record<ArrangeText["arrangement"], () => Edited | null> = {
    "add-clause": () => insertClause(body, place),
    "add-article": () => insertArticle(body, place),
    "add-annex": () => insertAnnex(body, annex ?? ""),
    up: () => move(body, place, -1),
    down: () => move(body, place, 1),
    remove: () => remove(body, place),
    typography: () => ({ text: correctTypography(body), place }),
  };
  return byArrangement[arrangement]();
};

/** Adds, moves or removes a clause, an article or an annex, or sets every word as its language sets it. */
export const arrangeText = (actor: Actor, input: ArrangeText): Promise<SavedText> =>
  edit(actor, input, input.arrangement, (body) => arranged(body, input));

/** What was read from Markdown; null for a language that keeps its words. */
type ImportText = TextRow & { fr: OneText | null; en: OneText | null };

/** Takes a text that was read from Markdown, in one language or in both, over what the draft says. */
export const importText = (actor: Actor, { fr, en, ...row }: ImportText): Promise<SavedText> =>
  edit(actor, row, "import", (body) => ({ text: joinLanguages(body, { fr, en }), place: [] }));
