import { z } from "zod";
import { recordReading } from "@/db/mutations/agreement/timeline";
import { findDocument } from "@/db/queries/agreement/files";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { servePdf } from "@/lib/server/agreement/serve";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ id: z.uuid(), language: z.enum(agreementLanguages), download: z.string().optional() });

/** The PDF of one language: drawn by the browser, or kept with `?download=1`. */
export const GET = route({ schema }, async ({ actor, input: { id, language, download } }) => {
  const document = await findDocument(actor, id, language);
  const isDownload = download === "1";
  await recordReading(actor, isDownload ? "downloaded" : "opened", { id, language });
  return servePdf(document, isDownload ? "attachment" : "inline");
});
