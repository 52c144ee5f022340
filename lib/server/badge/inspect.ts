import "server-only";
import { NoBadge } from "@/lib/badge/outcome";
import { readBadgeClaim } from "@/lib/badge/read";
import { Refusal } from "@/lib/refusal/refusal";
import { openBadge } from "./open";
import { badgesInPng, type PngText } from "./png";

/** What is thrown at a file that is no badge, as a refusal. */
export const asRefusal = (error: unknown): unknown => (error instanceof NoBadge ? new Refusal(error.fault) : error);

/** Throws the refusal of a file in which there is no badge that could be read. */
export const requireBadge = (bytes: Uint8Array): PngText | null => {
  try {
    const { carried, baked } = openBadge(bytes);
    readBadgeClaim(carried);
    return baked;
  } catch (error) {
    throw asRefusal(error);
  }
};

const bakedTexts = (bytes: Uint8Array): PngText[] => {
  try {
    return badgesInPng(bytes);
  } catch (error) {
    throw asRefusal(error);
  }
};

/** The badge that a picture was baked with; null for a picture without. Refuses one that cannot be read. */
export const bakedIn = (bytes: Uint8Array): PngText | null =>
  bakedTexts(bytes).length > 0 ? requireBadge(bytes) : null;
