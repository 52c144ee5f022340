import { z } from "zod";
import { recordReading } from "@/db/mutations/agreement/timeline";
import { findDocument } from "@/db/queries/agreement/files";
import { isAgreementLanguage } from "@/lib/agreement/text/language";
import { Refusal } from "@/lib/errors";
import { answerRefusals, servePdf } from "@/lib/server/agreement/serve";
import { signedInDoor } from "@/lib/server/session";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

/** The PDF of one language: drawn by the browser, or kept with `?download=1`. */
export const GET = (request: Request, { params }: Context): Promise<Response> =>
  answerRefusals(async () => {
    const actor = await signedInDoor();
    const query = new URL(request.url).searchParams;
    const language = query.get("language") ?? "";
    const id = z.uuid().safeParse((await params).id).data;
    if (!id || !isAgreementLanguage(language)) throw new Refusal("not-found");
    const document = await findDocument(actor, id, language);
    const isDownload = query.get("download") === "1";
    await recordReading(actor, isDownload ? "downloaded" : "opened", { id, language });
    return servePdf(document, isDownload ? "attachment" : "inline");
  });
