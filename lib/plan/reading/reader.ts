import type { Edition } from "@/lib/edition/edition";
import type { Trace } from "@/lib/evaluate/trace/trace";
import type { Counters } from "./counter";

/**
 * What is left of a requirement with so many people counted: the ids of the nodes that no exam or hire meets. Null where
 * more people are needed.
 */
export type Left = readonly string[] | null;

/** Answers what is left of one requirement, by how many people are counted at each place of the counters. */
export type Ask = (counted: readonly number[]) => Left;

/** Nothing is left. */
export const nothing: Left = [];

/** A tier's requirement, read once from the rules and the proof of where a company stands. */
export type Reader = {
  edition: Edition;
  node: (id: string) => Trace | null;
  counters: Counters;
  /** The most people who could ever be counted at a place. */
  limit: (place: number) => number;
  /** What is left of a competency. */
  competency: (id: string) => Ask;
  scores: Score[];
  /** Set where people are shared out among roles: then counting them one by one does not answer. */
  sharing: { isFound: boolean };
};

/** A score that people or competencies can raise. `isBlocked` once it is known that they never raise it far enough. */
export type Score = {
  id: string;
  places: readonly number[];
  reaches: (counted: readonly number[]) => boolean;
  isBlocked: boolean;
};
