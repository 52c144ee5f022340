import { z } from "zod";
import { recordSealedDownload } from "@/db/mutations/agreement/timeline";
import { findSealed } from "@/db/queries/agreement/files";
import { Refusal } from "@/lib/errors";
import { answerRefusals, servePdf } from "@/lib/server/agreement/serve";
import { signedInDoor } from "@/lib/server/session";

export const dynamic = "force-dynamic";

/** The sealed file, the same bytes for every party. */
export const GET = (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerRefusals(async () => {
    const actor = await signedInDoor();
    const id = z.uuid().safeParse((await params).id).data;
    if (!id) throw new Refusal("not-found");
    const sealed = await findSealed(actor, id);
    await recordSealedDownload(actor, id);
    return servePdf(sealed, "attachment");
  });
