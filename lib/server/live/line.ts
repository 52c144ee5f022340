import "server-only";

/** One reader's connection to this process: what is written on it reaches them until either side ends it. */
export type ReaderLine = {
  write: (text: string) => void;
  end: () => void;
  /** Calls back once the reader has left; at once where they already have. */
  onClose: (left: () => void) => void;
};

/** Numbers a request whose connection can be handed over; the web server takes it off what comes in. */
export const lineHeader = "x-portal-request";

type Begin = (line: ReaderLine) => void;
const holder = globalThis as typeof globalThis & { portalLines?: Map<string, Begin> };

/**
 * Answers with these headers, and goes on with `begin` on the connection itself once the framework has let go of it: what
 * the framework holds for an answer is many times what an open line needs (scripts/web-server/lines.mjs).
 */
export const handOverLine = (request: Request, headers: Record<string, string>, begin: Begin): Response => {
  const id = request.headers.get(lineHeader);
  if (!id) throw new Error("A line needs the portal's own web server, scripts/web-server/serve.mjs");
  holder.portalLines ??= new Map();
  holder.portalLines.set(id, begin);
  return new Response(null, { headers });
};
