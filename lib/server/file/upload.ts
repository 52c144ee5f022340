import "server-only";
import { type UploadedFile, uploadFile } from "@/db/mutations/review/evidence";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { fileKindByName, fileMediaType, largestFile, mayBeDeclared } from "@/lib/file/kind";
import { safeFileName } from "@/lib/file/name";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";
import { receive } from "@/lib/server/file/receive";
import { forgetStored, keepBytes } from "@/lib/server/file/store";
import { log } from "@/lib/server/log";
import { runTask } from "@/lib/server/task/run";

/**
 * True where the request comes from a page of the portal: a form of another site could post with our visitor's cookie,
 * and browsers always send the origin.
 */
const isSameOrigin = (headers: Headers): boolean => {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  return origin === new URL(env().PUBLIC_URL).origin || new URL(origin).host === headers.get("host");
};

const nameFrom = (header: string | null): string => {
  try {
    return safeFileName(decodeURIComponent(header ?? ""));
  } catch {
    return "";
  }
};

/** Receives one file from a request's body: checks it, stores it durably, then records it for the company. */
export const takeUpload = async (actor: Actor, request: Request): Promise<UploadedFile> => {
  if (!isSameOrigin(request.headers)) throw new Refusal("not-permitted");
  requirePermission(actor, "file.upload", { partnerId: requirePartnerId(actor) });
  const name = nameFrom(request.headers.get("x-file-name"));
  const kind = fileKindByName(name);
  if (!kind) throw new Refusal("file-type-refused");
  if (kind !== "badge" && !mayBeDeclared(request.headers.get("content-type") ?? ""))
    throw new Refusal("file-type-mismatch");
  const bytes = await receive(request.body, largestFile);
  const inspected = await runTask("inspect", { bytes, kind }, { asker: actor.accountId ?? "" });
  const { isBadge, picture } = inspected;
  const kept = await keepBytes(inspected.bytes);
  try {
    return await uploadFile(actor, { ...kept, isBadge, picture, name, mediaType: fileMediaType(kind) });
  } catch (error) {
    await forgetStored(kept.storageKey).catch((err) => log.warn({ event: "file.left-over", err }));
    throw error;
  }
};
