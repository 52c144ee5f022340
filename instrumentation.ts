import type { Instrumentation } from "next";
import { isUnreadable } from "@/lib/server/request/unreadable";

/** Starts the jobs with the server and leaves behind how to stop them; `next build` never comes here. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startJobs } = await import("@/lib/server/jobs/start");
  startJobs();
};

const holder = globalThis as typeof globalThis & { portalBugs?: Set<string | string[] | undefined> };

/**
 * A bug gets one log line, under the number that error.tsx shows. A post that nobody could read is no bug: it is noted,
 * and scripts/web-server/serve.mjs answers it as the asker's fault.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const isBug = !isUnreadable(error, request.method);
  if (isBug) holder.portalBugs?.add(request.headers["x-portal-request"]);
  const [{ log }, { maskedLinks }] = await Promise.all([import("@/lib/server/log"), import("@/lib/mail/delivery")]);
  if (!isBug) return log.info({ event: "request.unreadable", path: maskedLinks(request.path), reason: String(error) });
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  log.error({
    event: "request.failed",
    reference: digest,
    path: maskedLinks(request.path),
    route: context.routePath,
    err: error,
  });
};
