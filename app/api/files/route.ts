import { randomUUID } from "node:crypto";
import { Refusal } from "@/lib/errors";
import { takeUpload } from "@/lib/server/file/upload";
import { log } from "@/lib/server/log";
import { signedInDoor } from "@/lib/server/session";

export const dynamic = "force-dynamic";

const statusOf: Record<string, number> = {
  "signed-out": 401,
  "not-permitted": 403,
  "file-too-large": 413,
  "file-type-refused": 415,
  "file-type-mismatch": 415,
};

/** One file, raw in the body, named by the header `x-file-name` (percent-encoded). */
export const POST = async (request: Request): Promise<Response> => {
  try {
    return Response.json({ ok: true, file: await takeUpload(await signedInDoor(), request) }, { status: 201 });
  } catch (error) {
    if (error instanceof Refusal)
      return Response.json({ ok: false, code: error.code }, { status: statusOf[error.code] ?? 422 });
    const reference = randomUUID().slice(0, 8);
    log.error({ event: "upload.failed", reference, err: error });
    return Response.json({ ok: false, code: "bug", params: { reference } }, { status: 500 });
  }
};
