import { takeUpload } from "@/lib/server/file/upload";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** One file, raw in the body, named by the header `x-file-name` (percent-encoded). */
export const POST = route({}, async ({ actor, request }) =>
  Response.json({ ok: true, file: await takeUpload(actor, request) }, { status: 201 }),
);
