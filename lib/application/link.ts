import { z } from "zod";

/** A letter's link to an application opens it once, within a day (docs/security.md, "Sign-in and sessions", point 5). */
export const applicationLinkLife = 24 * 3_600_000;

const secret = z.string().max(200);

/** `replaces`: the application that this browser holds and is asked to give up. */
export const openLinkSchema = z.object({ secret, replaces: z.uuid().optional() });
export const sendLinkSchema = z.object({ secret });
