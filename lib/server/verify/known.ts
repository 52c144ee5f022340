import "server-only";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { findKnownSeal } from "@/db/queries/agreement/sealed-file";
import { networkKeys } from "@/lib/account/attempt";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { requestOrigin } from "@/lib/server/request/origin";

/** Counts a visitor's request by network. @throws Refusal `rate-limited` */
export const chargeVisitor = async (kind: "seal-known" | "seal-sent"): Promise<void> => {
  await chargeAttempt(systemActor(), networkKeys(kind, (await requestOrigin()).ip));
};

export const isRateLimited = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.code === "rate-limited";

/** Whether the portal knows a sealed file by its fingerprint, and nothing else about it. @throws Refusal `rate-limited` */
export const serveKnown = async (sha256: string): Promise<Response> => {
  await chargeVisitor("seal-known");
  const known = await findKnownSeal(systemActor(), sha256);
  const headers = { "cache-control": "no-store", "x-robots-tag": "noindex" };
  return Response.json(known ?? { state: "none" }, { headers });
};
