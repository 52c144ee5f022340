import "server-only";
import { z } from "zod";
import { type UploadedFile, uploadFile } from "@/db/mutations/review/evidence";
import { findFile } from "@/db/queries/review/evidence";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { type FileKind, fileKindByName, fileMediaType, isImage, largestFile, mayBeDeclared } from "@/lib/file/kind";
import { safeFileName } from "@/lib/file/name";
import { requirePartnerId } from "@/lib/partner/own";
import { Refusal } from "@/lib/refusal/refusal";
import { receive } from "@/lib/server/file/receive";
import { forgetStored, keepBytes, streamStored } from "@/lib/server/file/store";
import { log } from "@/lib/server/log";
import { runTask } from "@/lib/server/task/run";

/**
 * True where the request comes from a page of the portal: a form of another site could post with our visitor's cookie,
 * and browsers always send the origin.
 */
export const isSameOrigin = (headers: Headers): boolean => {
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

type Sent = { name: string; kind: FileKind; bytes: Uint8Array };

/** A file that was checked, with its bytes as they are kept, and what else was seen in it. */
const inspected = async (actor: Actor, { name, ...sent }: Sent) => ({
  ...{ name, kind: sent.kind },
  ...(await runTask("inspect", sent, { asker: actor.accountId ?? "" })),
});

/** The file whose pages come before, as it is kept; it must be a picture or a PDF that this reader may see. */
const fileBefore = async (actor: Actor, id: string): Promise<Sent> => {
  const found = z.uuid().safeParse(id).success ? await findFile(actor, id) : null;
  const kind = found ? fileKindByName(found.name) : null;
  if (!found || !kind) throw new Refusal("file-gone");
  if (kind !== "pdf" && !isImage(kind)) throw new Refusal("file-type-refused");
  const bytes = new Uint8Array(await new Response(await streamStored(found.storageKey)).arrayBuffer());
  return { name: found.name, kind, bytes };
};

/** A checked picture behind the pages of an earlier file: another file, a PDF that is called as the earlier one is. */
const behind = async (actor: Actor, id: string, { kind, bytes }: Sent) => {
  if (!isImage(kind)) throw new Refusal("file-type-refused");
  const before = await fileBefore(actor, id);
  const page = { before: before.bytes, isPdf: before.kind === "pdf", picture: bytes };
  const joined = await runTask("add-page", page, { asker: actor.accountId ?? "" });
  return inspected(actor, { name: before.name.replace(/\.[^.]+$/, ".pdf"), kind: "pdf", bytes: joined });
};

/**
 * Receives one file from a request's body: checks it, stores it durably, then records it for the company. With the header
 * `x-behind`, the id of a file, it becomes the next page of that one.
 */
export const takeUpload = async (actor: Actor, request: Request): Promise<UploadedFile> => {
  if (!isSameOrigin(request.headers)) throw new Refusal("not-permitted");
  requirePermission(actor, "file.upload", { partnerId: requirePartnerId(actor) });
  const name = nameFrom(request.headers.get("x-file-name"));
  const kind = fileKindByName(name);
  if (!kind) throw new Refusal("file-type-refused");
  if (kind !== "badge" && !mayBeDeclared(request.headers.get("content-type") ?? ""))
    throw new Refusal("file-type-mismatch");
  const received = await receive(request.body, largestFile);
  const sent = await inspected(actor, { name, kind, bytes: received });
  const earlier = request.headers.get("x-behind");
  const file = earlier === null ? sent : await behind(actor, earlier, sent);
  const { isBadge, picture } = file;
  const kept = await keepBytes(file.bytes);
  try {
    const mediaType = fileMediaType(file.kind);
    const isContinuation = earlier !== null;
    return await uploadFile(actor, { ...kept, isBadge, picture, isContinuation, name: file.name, mediaType });
  } catch (error) {
    await forgetStored(kept.storageKey).catch((err) => log.warn({ event: "file.left-over", err }));
    throw error;
  }
};
