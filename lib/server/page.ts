import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { notFound } from "next/navigation";
import { engineFaultOf } from "@/db/answer/engine";
import { idIn, type Query } from "@/lib/form/query";
import { Refusal } from "@/lib/refusal/refusal";

/** For pages: what a query finds, or a page that does not exist where there is nothing or the reader may not see it. */
export const orNotFound = async <T>(found: Promise<T | null | undefined>): Promise<T> => {
  try {
    return (await found) ?? notFound();
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    throw error;
  }
};

/** A part of a page's address as a row's id; a page that does not exist where it cannot be one. */
export const requireId = (place: Query, name = "id"): string => idIn(place, name) ?? notFound();

/** Why a page has no figures to show: they are still computed, or would take too long. */
type Unanswered = "computing" | "too-long";

/** How long a page waits for the engine before it says that it still computes, in milliseconds. */
const patienceMs = 1_000;

/**
 * For pages: what the engine answers within a second. Otherwise the computation goes on, and the page asks again by itself
 * (components/evaluate/still-computing.tsx).
 */
export const soon = async <T extends object | null>(work: Promise<T>, waitMs = patienceMs): Promise<T | Unanswered> => {
  const clock = new AbortController();
  const over = pause(waitMs, "computing" as const, { signal: clock.signal }).catch(() => "computing" as const);
  try {
    return await Promise.race([work, over]);
  } catch (error) {
    const fault = engineFaultOf(error);
    if (fault === null) throw error;
    return fault === "busy" ? "computing" : fault;
  } finally {
    clock.abort();
  }
};
