import { findSharedDocument } from "@/db/queries/agreement/files";
import { answerRefusals, servePdf } from "@/lib/server/agreement/serve";
import { sharedReader } from "@/lib/server/agreement/share";

export const dynamic = "force-dynamic";

/** The PDF a second reader's link opens: it reads, it never signs. */
export const GET = (request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> =>
  answerRefusals(async () => {
    const reader = await sharedReader((await params).token);
    const query = new URL(request.url).searchParams;
    const document = await findSharedDocument(reader, query.get("language") ?? "");
    return servePdf(document, query.get("download") === "1" ? "attachment" : "inline");
  });
