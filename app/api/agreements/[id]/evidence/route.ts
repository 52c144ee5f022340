import { z } from "zod";
import { findSealed } from "@/db/queries/agreement/files";
import { Refusal } from "@/lib/errors";
import { answerRefusals, serveEvidence } from "@/lib/server/agreement/serve";
import { signedInDoor } from "@/lib/server/session";

export const dynamic = "force-dynamic";

/** The evidence file, byte for byte as it is attached inside the sealed PDF. */
export const GET = (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  answerRefusals(async () => {
    const actor = await signedInDoor();
    const id = z.uuid().safeParse((await params).id).data;
    if (!id) throw new Refusal("not-found");
    const { evidence } = await findSealed(actor, id);
    return serveEvidence(evidence, `evidence-${id.slice(0, 8)}.json`);
  });
