"use client";

import { type Loaded, NotGiven, useLoaded } from "@/components/evaluate/use-loaded";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { pathWith } from "@/lib/form/query";
import { textOfMoves } from "@/lib/plan/scenario/move";

const fetchFacts = async (moves: string): Promise<Facts> => {
  const response = await fetch(pathWith("/api/scenario", { moves }));
  if (!response.ok) throw new NotGiven(`/api/scenario: ${response.status}`);
  return response.json();
};

/** The company's facts, fetched once the reader changes something, and again after another event. */
export const useFacts = ({ head, moves }: ScenarioGround, isAsked: boolean): Loaded<Facts> =>
  useLoaded(() => fetchFacts(textOfMoves(moves)), { isAsked, version: head });
