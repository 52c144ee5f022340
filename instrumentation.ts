import type { Instrumentation } from "next";

/** Starts the jobs with the server and leaves behind how to stop them; `next build` never comes here. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startJobs } = await import("@/lib/server/jobs/start");
  startJobs();
};

/** A bug gets one log line, under the number that error.tsx shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ log }, { maskedLinks }] = await Promise.all([import("@/lib/server/log"), import("@/lib/mail/delivery")]);
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  log.error({
    event: "request.failed",
    reference: digest,
    path: maskedLinks(request.path),
    route: context.routePath,
    err: error,
  });
};
