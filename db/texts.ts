import { and, eq, notInArray } from "drizzle-orm";
import { templateOf } from "@/lib/agreement/text/draft/draft";
import { isBuiltIn, isKnownOwn, ownTemplates, registerTemplate } from "@/lib/agreement/text/template";
import { agreementText } from "./schema/agreement-text";
import type { Tx } from "./tx";

/** Reads the published texts that this process does not know yet; `templateByVersion` finds them from then on. */
export const readTexts = async (tx: Tx): Promise<void> => {
  const known = ownTemplates().map(({ version }) => version);
  const rows = await tx
    .select({ version: agreementText.version, body: agreementText.body, digest: agreementText.digest })
    .from(agreementText)
    .where(and(eq(agreementText.state, "published"), notInArray(agreementText.version, ["", ...known])));
  for (const { version, body, digest } of rows) {
    // What partners signed under that name must never be drawn from another text.
    if (isBuiltIn(version))
      throw new Error(`The agreement text ${version} was published here, and comes with the portal`);
    const template = templateOf(version, body);
    if (template.digest !== digest) throw new Error(`The agreement text ${version} is not what was published`);
    registerTemplate(template);
  }
};

/** The same, where one of the versions is unknown. @throws Error where one has the name of a text that comes with the portal */
export const knowTexts = async (tx: Tx, published: readonly string[]): Promise<void> => {
  if (!published.every(isKnownOwn)) await readTexts(tx);
};
