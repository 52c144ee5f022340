import { z } from "zod";
import { recordTextTaken } from "@/db/mutations/agreement/text/take";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { serveDrawn } from "@/lib/server/agreement/serve";
import { drawPreview } from "@/lib/server/agreement/text/preview";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ version: z.string().max(20), language: z.enum(agreementLanguages) });

/** The PDF that a partner would be offered in this version, with an invented partner. */
export const GET = route({ schema }, async ({ actor, input: { version, language } }) => {
  const pdf = await drawPreview(actor, version, language);
  await recordTextTaken(actor, { version, language, as: "pdf" });
  return serveDrawn(pdf, `agreement-${version}-${language}.pdf`);
});
