import "server-only";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { findKnownSeal } from "@/db/queries/agreement/sealed-file";
import type { AttemptKind } from "@/lib/account/attempt";
import { Refusal } from "@/lib/errors";
import { systemActor } from "@/lib/server/actors";
import { requestOrigin } from "@/lib/server/request/origin";

/** Counts a visitor's request by address. @throws Refusal `rate-limited` */
export const chargeVisitor = async (kind: AttemptKind): Promise<void> => {
  const { ip } = await requestOrigin();
  if (ip) await chargeAttempt(systemActor(), [{ kind, subject: ip }]);
};

export const isRateLimited = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.code === "rate-limited";

const json = (body: unknown, status: number): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store", "x-robots-tag": "noindex" } });

/** Answers whether the portal knows a sealed file with this fingerprint, and nothing else about it. */
export const serveKnown = async (sha256: string): Promise<Response> => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return json({ ok: false, code: "invalid" }, 400);
  try {
    await chargeVisitor("seal-known");
  } catch (error) {
    if (!isRateLimited(error)) throw error;
    return json({ ok: false, code: error.code }, 429);
  }
  const known = await findKnownSeal(systemActor(), sha256);
  return json(known ?? { state: "none" }, 200);
};
