import { z } from "zod";
import { recordTextTaken } from "@/db/mutations/agreement/text/take";
import { findText } from "@/db/queries/agreement/text/find";
import { writeMarkdown } from "@/lib/agreement/text/draft/markdown";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { serveMarkdown } from "@/lib/server/agreement/serve";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ version: z.string().max(20), language: z.enum(agreementLanguages) });

/** One language of a version as Markdown with the ids of its clauses, to be worked on elsewhere and imported again. */
export const GET = route({ schema }, async ({ actor, input: { version, language } }) => {
  const { body } = await findText(actor, version);
  await recordTextTaken(actor, { version, language, as: "markdown" });
  return serveMarkdown(writeMarkdown(body, language), `agreement-${version}-${language}.md`);
});
