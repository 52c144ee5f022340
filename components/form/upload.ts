import { fileKindByName, largestFile } from "@/lib/file/kind";
import type { KnownFile } from "./draft";

export type Sent = { ok: true; file: KnownFile } | { ok: false; code: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Null where a file may be tried, else the code the server would refuse it with: no need to send it first. */
export const faultOfFile = (file: { name: string; size: number }): string | null => {
  if (file.size === 0) return "file-empty";
  if (file.size > largestFile) return "file-too-large";
  return fileKindByName(file.name) === null ? "file-type-refused" : null;
};

/** What the upload route answered; anything that is not its answer is a lost connection. */
export const sentOf = (text: string): Sent => {
  try {
    const answer: unknown = JSON.parse(text);
    if (isObject(answer) && answer.ok === true && isObject(answer.file))
      return { ok: true, file: answer.file as KnownFile };
    if (isObject(answer) && typeof answer.code === "string") return { ok: false, code: answer.code };
  } catch {
    // Not ours: a proxy's page, or nothing.
  }
  return { ok: false, code: "connection-lost" };
};

/** Sends one file, raw, and tells how far it got; `fetch` cannot. Returns how to stop it. */
export const sendFile = (
  file: File,
  onProgress: (share: number) => void,
  onEnd: (sent: Sent) => void,
): (() => void) => {
  const request = new XMLHttpRequest();
  request.open("POST", "/api/files");
  request.setRequestHeader("content-type", file.type || "application/octet-stream");
  request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onload = () => onEnd(sentOf(request.responseText));
  request.onerror = () => onEnd({ ok: false, code: "connection-lost" });
  request.send(file);
  return () => request.abort();
};
