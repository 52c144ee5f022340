import "server-only";
import { createHmac } from "node:crypto";
import { newLinkSecret } from "@/db/link-secret";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";

/** Derives a link's secret from the form's key and stores it nowhere: a form posted twice gets the same link. */
export const keyedSecret = (actor: Actor, purpose: "reading-link" | "calendar-link"): string =>
  actor.idempotencyKey
    ? createHmac("sha256", env().AUTH_SECRET)
        .update(`${purpose}|${actor.accountId}|${actor.idempotencyKey}`)
        .digest("base64url")
    : newLinkSecret().secret;
