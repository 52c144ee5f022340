import type { KnownFile } from "@/components/form/source/form-source";
import { fileKindByName, isImage, largestFile, mostPhotographs } from "@/lib/file/kind";
import type { RefusalCode } from "@/lib/refusal/code";
import type { RefusalParams } from "@/lib/refusal/refusal";

/** Why a file was not taken: the sentence is `refusals.<code>`. The route may be newer than this page. */
export type FileRefusal = { code: RefusalCode | (string & {}); params: RefusalParams };
export type Sent = { ok: true; file: KnownFile } | ({ ok: false } & FileRefusal);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Null where a file may be tried, else what the server would refuse it with: no need to send it first. */
export const faultOfFile = (file: { name: string; size: number }): FileRefusal | null => {
  if (file.size === 0) return { code: "file-empty", params: {} };
  if (file.size > largestFile) return { code: "file-too-large", params: { megabytes: largestFile / 1_048_576 } };
  return fileKindByName(file.name) === null ? { code: "file-type-refused", params: {} } : null;
};

type Batch = { files: readonly { name: string; size: number }[]; behind: KnownFile | null };

/** The first file at fault of some that go one behind the other: each after the first is a picture, and there are few. */
export const faultOfBatch = ({ files, behind }: Batch): ({ name: string } & FileRefusal) | null => {
  const before = behind ? (behind.pages ?? 1) : 0;
  for (const [at, file] of files.entries()) {
    const kind = fileKindByName(file.name);
    const isNoPage = before + at > 0 && kind !== null && !isImage(kind);
    const tooMany: FileRefusal = { code: "file-too-many-pages", params: { pages: mostPhotographs } };
    const fault =
      faultOfFile(file) ??
      (isNoPage ? { code: "file-type-refused", params: {} } : before + at >= mostPhotographs ? tooMany : null);
    if (fault) return { name: file.name, ...fault };
  }
  return null;
};

/** What the upload route answered; anything that is not its answer is a lost connection. */
export const sentOf = (text: string): Sent => {
  try {
    const answer: unknown = JSON.parse(text);
    if (isObject(answer) && answer.ok === true && isObject(answer.file))
      return { ok: true, file: answer.file as KnownFile };
    if (isObject(answer) && typeof answer.code === "string")
      return { ok: false, code: answer.code, params: isObject(answer.params) ? (answer.params as RefusalParams) : {} };
  } catch {
    // Not ours: a proxy's page, or nothing.
  }
  return { ok: false, code: "connection-lost", params: {} };
};

/** Sends one file, raw, as the next page of another where it is named, and tells how far it got; `fetch` cannot. Returns how to stop it. */
export const sendFile = (
  { file, behind }: { file: File; behind: string | null },
  onProgress: (share: number) => void,
  onEnd: (sent: Sent) => void,
): (() => void) => {
  const request = new XMLHttpRequest();
  request.open("POST", "/api/files");
  request.setRequestHeader("content-type", file.type || "application/octet-stream");
  request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
  if (behind) request.setRequestHeader("x-behind", behind);
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onload = () => onEnd(sentOf(request.responseText));
  request.onerror = () => onEnd({ ok: false, code: "connection-lost", params: {} });
  request.send(file);
  return () => request.abort();
};

/** Sends one photograph, as the next page of a file or as its first. */
export const sendPicture = (file: File, behind: string | null): Promise<Sent> =>
  new Promise((resolve) => {
    sendFile({ file, behind }, () => undefined, resolve);
  });
