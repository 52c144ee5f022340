import "server-only";
import { isViewable } from "@/lib/file/kind";
import { contentDisposition } from "@/lib/file/name";
import { streamStored } from "@/lib/server/file/store";

type Servable = { name: string; mediaType: string; sizeBytes: number; storageKey: string };

/** Chromium's PDF viewer still works under this policy (tried with Chromium 156). */
const sandbox = "default-src 'none'; sandbox; frame-ancestors 'self'";

/** Serves a stored file; displays it in place only where the browser can and asked for it. */
export const serveFile = async (file: Servable, wantsView: boolean): Promise<Response> => {
  const isView = wantsView && isViewable(file.mediaType);
  return new Response(await streamStored(file.storageKey), {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.sizeBytes),
      "content-disposition": contentDisposition(isView ? "inline" : "attachment", file.name),
      "content-security-policy": sandbox,
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
    },
  });
};
