import "server-only";
import { createHash } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { stageImport } from "@/db/mutations/import/stage";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { largestFile } from "@/lib/file/kind";
import { safeFileName } from "@/lib/file/name";
import { type FieldCode, fieldCodes } from "@/lib/form/fault";
import { choiceIn, pathWith, type Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { type ImportKind, importKinds } from "@/lib/import/kind";
import { namedLimits } from "@/lib/import/limits";
import { importsPath } from "@/lib/import/staged/address";
import { isRefusalCode, refusalCodes } from "@/lib/refusal/code";
import { Refusal } from "@/lib/refusal/refusal";
import { isSameOrigin } from "@/lib/server/file/upload";
import { readTable } from "@/lib/server/import/read";
import { bytesWithin } from "@/lib/server/request/body";

/** What a form has around its file. */
const formBytes = 100_000;

const sentSchema = z.object({ kind: z.enum(importKinds), file: z.instanceof(File) });

/** The posted form. @throws Refusal `file-too-large`, `invalid` for what is no such form */
const sentIn = async (request: Request) => {
  const body = await bytesWithin(request, largestFile + formBytes);
  if (!body) throw new Refusal("file-too-large", { megabytes: largestFile / 1_048_576 });
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  const sent = sentSchema.safeParse({ kind: form?.get("kind"), file: form?.get("file") });
  if (!sent.success) throw new Refusal("invalid");
  return sent.data;
};

const stage = async (actor: Actor, kind: ImportKind, file: File): Promise<string> => {
  const partnerId = kind === "companies" ? null : actor.partnerId;
  requirePermission(actor, "import.make", { partnerId, kind });
  // A browser sends a file without a name where none was chosen.
  if (file.size === 0) throw new Refusal(file.name === "" ? "file-missing" : "file-empty");
  if (file.size > largestFile) throw new Refusal("file-too-large", { megabytes: largestFile / 1_048_576 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fileName = safeFileName(file.name) || "sheet";
  const { sheets } = await readTable(bytes, fileName, actor.accountId ?? "");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return (await stageImport(actor, { kind, fileName, sha256, sheets })).id;
};

/** The refusals that the page of the upload says; the others are the route's to answer. */
const isSaidThere = ({ code }: Refusal): boolean => !["signed-out", "not-permitted", "not-found", "bug"].includes(code);

/**
 * Takes a sheet that a form posted, and answers where to go on: to its columns, or back to the form with the reason why the
 * file was not taken.
 */
export const takeSheet = async (actor: Actor, request: Request, locale: Locale): Promise<string> => {
  const mayImport = importKinds.some((one) => can(actor, "import.make", { partnerId: actor.partnerId, kind: one }));
  if (!isSameOrigin(request.headers) || !mayImport) throw new Refusal("not-permitted");
  const sent = await sentIn(request).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  const base = `/${locale}${importsPath(actor.partnerId !== null)}`;
  const kind = sent instanceof Refusal ? undefined : sent.kind;
  try {
    if (sent instanceof Refusal) throw sent;
    return `${base}/${await stage(actor, sent.kind, sent.file)}`;
  } catch (error) {
    if (!(error instanceof Refusal) || !isSaidThere(error)) throw error;
    return pathWith(`${base}/new`, { kind, fault: error.fields.file ?? error.code });
  }
};

/** Why the last file was not taken, as the address of the form says; null where it says nothing that has a sentence. */
export const sentenceOfUpload = async (query: Query): Promise<string | null> => {
  const field = choiceIn<FieldCode>(query, "fault", fieldCodes);
  if (field) return (await getTranslations("form.errors"))(field, namedLimits);
  const code = choiceIn(query, "fault", refusalCodes);
  if (!code || !isRefusalCode(code)) return null;
  const t = await getTranslations("refusals");
  return t(code, { megabytes: largestFile / 1_048_576, minutes: 60, of: "", most: 0 } as never);
};
