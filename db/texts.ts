import { and, eq, notInArray } from "drizzle-orm";
import type { QueryResult } from "pg";
import { templateOf } from "@/lib/agreement/text/draft/draft";
import { ownTemplates, registerTemplate } from "@/lib/agreement/text/template";
import { agreementText } from "./schema/agreement-text";
import type { Tx } from "./tx";

/** Published texts are never changed nor removed, so their number says whether all are known. */
export const countTexts = "SELECT count(*)::int AS published FROM agreement_text WHERE state = 'published'";

/** What `countTexts` answered, at the end of several statements. */
export const publishedIn = (answers: QueryResult | QueryResult[]): number => {
  const last = Array.isArray(answers) ? answers.at(-1) : answers;
  return (last?.rows[0] as { published?: number } | undefined)?.published ?? 0;
};

/** Reads the published texts that this process does not know yet; `templateByVersion` finds them from then on. */
export const readTexts = async (tx: Tx): Promise<void> => {
  const known = ownTemplates().map(({ version }) => version);
  const rows = await tx
    .select({ version: agreementText.version, body: agreementText.body, digest: agreementText.digest })
    .from(agreementText)
    .where(and(eq(agreementText.state, "published"), notInArray(agreementText.version, ["", ...known])));
  for (const { version, body, digest } of rows) {
    const template = templateOf(version, body);
    if (template.digest !== digest) throw new Error(`The agreement text ${version} is not what was published`);
    registerTemplate(template);
  }
};

/** The same, where the count says that some are unknown. */
export const knowTexts = async (tx: Tx, published: number): Promise<void> => {
  if (published > 0 && published !== ownTemplates().length) await readTexts(tx);
};
