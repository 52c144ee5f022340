import { z } from "zod";
import { findFile } from "@/db/queries/review/evidence";
import { Refusal } from "@/lib/errors";
import { serveFile } from "@/lib/server/file/serve";
import { signedInDoor } from "@/lib/server/session";

export const dynamic = "force-dynamic";

const missing = () => Response.json({ ok: false, code: "not-found" }, { status: 404 });

/** A file the reader may see: as a download, or drawn by the browser with `?view=1`. */
export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
  try {
    const actor = await signedInDoor();
    const id = z.uuid().safeParse((await params).id);
    const file = id.success ? await findFile(actor, id.data) : null;
    return file ? await serveFile(file, new URL(request.url).searchParams.get("view") === "1") : missing();
  } catch (error) {
    if (error instanceof Refusal) return Response.json({ ok: false, code: error.code }, { status: 401 });
    throw error;
  }
};
