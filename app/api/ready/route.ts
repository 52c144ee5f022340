import { access, constants } from "node:fs/promises";
import { getReadiness } from "@/db/queries/mail/readiness";
import { env } from "@/lib/env";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";

export const dynamic = "force-dynamic";

/** The portal can work: the database answers, the data folder can be written, letters do leave. */
export const GET = async (): Promise<Response> => {
  try {
    const [{ overdueSeconds }] = await Promise.all([
      getReadiness(systemActor()),
      access(env().DATA_DIR, constants.W_OK),
    ]);
    return Response.json({ ok: true, outboxOverdueSeconds: overdueSeconds });
  } catch (error) {
    log.warn({ event: "ready.failed", err: error });
    return Response.json({ ok: false }, { status: 503 });
  }
};
