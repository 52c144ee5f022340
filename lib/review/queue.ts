import { z } from "zod";
import type { DeclarationSummary } from "./declaration";
import { type ReviewKind, reviewKinds } from "./state";

/** What the reader of the queue narrowed it to. */
export type QueueFilter = { kind?: ReviewKind | undefined; search?: string | undefined };

/** One line of the queue. */
export type QueueItem = {
  kind: ReviewKind;
  id: string;
  partnerId: string | null;
  partnerName: string;
  submittedAt: Date;
  hasProof: boolean;
  claim: DeclarationSummary;
};

export type QueuePlace = { kind: ReviewKind; id: string };
/** What stands before and after an item of the queue. */
export type Neighbours = { previous: QueuePlace | null; next: QueuePlace | null };

/** A place in the queue: the instant in ISO 8601 UTC with microseconds, and the id. */
export type QueueKey = { at: string; id: string };

const keySchema = z.tuple([z.iso.datetime(), z.uuid()]);

export const writeQueueKey = ({ at, id }: QueueKey): string => `${at}_${id}`;

/** Null for anything that is not a key of this queue: then it begins at its oldest. */
export const readQueueKey = (text: string | undefined): QueueKey | null => {
  const parsed = keySchema.safeParse(text?.split("_"));
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
};

const filterSchema = z.object({
  kind: z.enum(reviewKinds).optional().catch(undefined),
  search: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
});

/** The queue's address read back; what does not read is left out. */
export const readQueueQuery = (query: Record<string, string | string[] | undefined>) =>
  filterSchema.parse({ kind: query.kind, search: query.search, after: query.after });

/** The filter as it goes into an address: "" or "?kind=credential&search=cloud". */
export const queueQuery = ({ kind, search, after }: QueueFilter & { after?: string | undefined }): string => {
  const query = new URLSearchParams({
    ...(kind ? { kind } : {}),
    ...(search ? { search } : {}),
    ...(after ? { after } : {}),
  }).toString();
  return query ? `?${query}` : "";
};

/** Where an item is decided, without the locale: agreements are countersigned, and disputes answered, on pages of their own. */
export const queuePlacePath = ({ kind, id }: QueuePlace, filter: QueueFilter): string => {
  if (kind === "agreement") return `/countersign/${id}`;
  return kind === "dispute" ? `/disputes/${id}` : `/review/${kind}/${id}${queueQuery(filter)}`;
};
