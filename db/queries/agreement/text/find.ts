import { and, desc, eq, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { templateInUse } from "@/db/queries/agreement/template-in-use";
import { vendorName } from "@/db/queries/agreement/view";
import { offeredModels } from "@/db/queries/edition/business-models";
import { isSettingUp } from "@/db/queries/set-up/states";
import { account } from "@/db/schema/account";
import { agreementText } from "@/db/schema/agreement-text";
import { readTexts } from "@/db/texts";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { AgreementTemplate } from "@/lib/agreement/text/clause";
import { copyTemplate, type DraftText, templateOf } from "@/lib/agreement/text/draft/draft";
import { findTextFaults, type TextFault } from "@/lib/agreement/text/draft/fault";
import { previewTemplate } from "@/lib/agreement/text/draft/preview";
import type { TextState } from "@/lib/agreement/text/draft/schema";
import type { Localised } from "@/lib/agreement/text/language";
import { templateByVersion, templates } from "@/lib/agreement/text/template";
import type { Day } from "@/lib/date/day";
import type { NamedModel } from "@/lib/partner/models";
import { Refusal } from "@/lib/refusal/refusal";

type State = Exclude<TextState, "discarded"> | "built-in";
type TextLine = { version: string; title: Localised; state: State; isInUse: boolean };
type TextList = { lines: TextLine[]; inUse: string; may: { draft: boolean } };

/** Every version of the agreement's text: those written here, the latest first, and those built in. */
export const listTexts = (actor: Actor): Promise<TextList> =>
  read(actor, async (tx) => {
    requirePermission(actor, "programme.view", "programme");
    const inUse = await templateInUse(tx);
    const { version, body, state } = agreementText;
    const rows = await tx
      .select({ version, body, state })
      .from(agreementText)
      .where(ne(state, "discarded"))
      .orderBy(desc(version));
    const own = rows.map(({ body: { title }, ...row }) => ({ ...row, title, state: row.state as State }));
    const built = templates.map(({ version, title }) => ({ version, title, state: "built-in" as const })).reverse();
    const lines = [...own, ...built].map((line) => ({ ...line, isInUse: line.version === inUse }));
    return { lines, inUse, may: { draft: can(actor, "text.draft", "programme") } };
  });

/** Who said so, and when. */
type Publication = {
  counselName: string;
  counselApprovedOn: Day;
  askedBy: string;
  publishedBy: string | null;
  /** Whether the reader asked for it, and so may not publish it. */
  isAskedByReader: boolean;
};

export type TextView = {
  version: string;
  basedOn: string | null;
  state: State;
  body: DraftText;
  faults: TextFault[];
  /** As a document prints it; a draft says that it is one. */
  template: AgreementTemplate;
  inUse: AgreementTemplate;
  vendorName: string;
  /** The business models that companies can choose. */
  models: NamedModel[];
  publication: Publication | null;
  rowVersion: number;
  /** Whether the portal is not open yet, so that one person may publish. */
  isUnread: boolean;
  may: { edit: boolean; publish: boolean };
};

const asker = alias(account, "asker");
const publisher = alias(account, "publisher");

const find = async (tx: Tx, version: string) => {
  const [row] = await tx
    .select({ text: agreementText, askedBy: asker.name, publishedBy: publisher.name })
    .from(agreementText)
    .leftJoin(asker, eq(asker.id, agreementText.askedBy))
    .leftJoin(publisher, eq(publisher.id, agreementText.publishedBy))
    .where(and(eq(agreementText.version, version), ne(agreementText.state, "discarded")));
  return row ?? null;
};

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

const publicationIn = ({ text, askedBy, publishedBy }: Found, actor: Actor): Publication | null => {
  const { counselName, counselApprovedOn } = text;
  if (counselName === null || counselApprovedOn === null) return null;
  const isAskedByReader = text.askedBy === actor.accountId;
  return { counselName, counselApprovedOn, askedBy: askedBy ?? "", publishedBy, isAskedByReader };
};

type Shown = Omit<TextView, "inUse" | "vendorName" | "isUnread" | "models">;

/** A built-in version: read only, to be copied. */
const builtInView = (version: string): Shown => {
  const template = templates.find((one) => one.version === version);
  if (!template) throw new Refusal("not-found");
  return {
    ...{ version, basedOn: null, state: "built-in", body: copyTemplate(template), faults: [], template },
    ...{ publication: null, rowVersion: 0, may: { edit: false, publish: false } },
  };
};

const ownView = (found: Found, actor: Actor): Shown => {
  const { version, basedOn, state, body, rowVersion } = found.text;
  return {
    ...{ version, basedOn, state: state as State, body, rowVersion },
    faults: state === "draft" ? findTextFaults(body) : [],
    template: state === "published" ? templateOf(version, body) : previewTemplate(version, body),
    publication: publicationIn(found, actor),
    may: {
      edit: state === "draft" && can(actor, "text.draft", "programme"),
      publish: can(actor, "text.publish", "programme"),
    },
  };
};

/** A version of the text, written here or built in, with its faults while it is a draft. Refuses `not-found`. */
export const findText = (actor: Actor, version: string): Promise<TextView> =>
  read(actor, async (tx) => {
    requirePermission(actor, "programme.view", "programme");
    await readTexts(tx);
    const found = await find(tx, version);
    const view = found ? ownView(found, actor) : builtInView(version);
    const inUse = templateByVersion(await templateInUse(tx));
    const models = await offeredModels(tx, actor.today);
    return { ...view, models, inUse, vendorName: await vendorName(tx), isUnread: await isSettingUp(tx) };
  });
