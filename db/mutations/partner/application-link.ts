import { createHmac } from "node:crypto";
import { sha256 } from "@/lib/digest/sha256";
import { env } from "@/lib/env";

/**
 * The secret of an application's link. Computed, not stored: a later email can carry the same link again, and the
 * database holds only its hash.
 */
export const resumeToken = (applicationId: string): string =>
  createHmac("sha256", env().AUTH_SECRET).update(`application:${applicationId}`).digest("base64url");

export const hashResumeToken = (token: string): string => sha256(token);

/** Begins with a slash, without the locale. */
export const resumePath = (applicationId: string): string => `/apply/resume?token=${resumeToken(applicationId)}`;
