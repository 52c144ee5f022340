import { z } from "zod";
import type { DeclarationSummary } from "./declaration";
import { type ReviewKind, reviewEntry, reviewKinds } from "./kind";

/** The filter of the queue. */
export type QueueFilter = { kind?: ReviewKind | undefined; search?: string | undefined };

/** One line of the queue. */
export type QueueItem = {
  kind: ReviewKind;
  id: string;
  partnerId: string | null;
  partnerName: string;
  submittedAt: Date;
  hasProof: boolean;
  /** The customer who was asked said that it did not take place as described. */
  isDenied: boolean;
  claim: DeclarationSummary;
};

export type QueuePlace = { kind: ReviewKind; id: string };
/** The items before and after an item of the queue. */
export type Neighbours = { previous: QueuePlace | null; next: QueuePlace | null };

/** A position in the queue: the instant in ISO 8601 UTC with microseconds, and the id. */
export type QueueKey = { at: string; id: string };

const keySchema = z.tuple([z.iso.datetime(), z.uuid()]);

export const writeQueueKey = ({ at, id }: QueueKey): string => `${at}_${id}`;

/** Reads a position; null where it is invalid: the queue then begins at its oldest item. */
export const readQueueKey = (text: string | undefined): QueueKey | null => {
  const parsed = keySchema.safeParse(text?.split("_"));
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
};

const filterSchema = z.object({
  kind: z.enum(reviewKinds).optional().catch(undefined),
  search: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
});

/** Reads the filter from the queue's query; invalid parts are left out. */
export const readQueueQuery = (query: Record<string, string | string[] | undefined>) =>
  filterSchema.parse({ kind: query.kind, search: query.search, after: query.after });

/** Writes the filter as a query: "" or "?kind=credential&search=cloud". */
export const queueQuery = ({ kind, search, after }: QueueFilter & { after?: string | undefined }): string => {
  const query = new URLSearchParams({
    ...(kind ? { kind } : {}),
    ...(search ? { search } : {}),
    ...(after ? { after } : {}),
  }).toString();
  return query ? `?${query}` : "";
};

/** The page where an item is decided, without the locale: agreements and disputes have pages of their own. */
export const queuePlacePath = ({ kind, id }: QueuePlace, filter: QueueFilter): string => {
  const { decided } = reviewEntry(kind);
  return decided.on === "own-page" ? decided.path(id) : `/review/${kind}/${id}${queueQuery(filter)}`;
};
