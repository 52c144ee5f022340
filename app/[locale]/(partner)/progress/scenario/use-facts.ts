"use client";

import { useEffect, useState } from "react";
import type { ScenarioGround } from "@/db/queries/tier/scenario";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { pathWith } from "@/lib/form/query";
import { textOfMoves } from "@/lib/plan/scenario/move";

const fetchFacts = async (moves: string, signal: AbortSignal): Promise<Facts> => {
  const response = await fetch(pathWith("/api/scenario", { moves }), { signal });
  if (!response.ok) throw new Error(`The facts of the simulation were answered with ${response.status}`);
  return response.json();
};

/**
 * The company's facts, fetched once the reader changes something, and again after another event; null until then. Throws
 * where they cannot be fetched, so that the page says so.
 */
export const useFacts = (ground: ScenarioGround, isAsked: boolean): Facts | null => {
  const [known, setKnown] = useState<{ head: number; facts: Facts } | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const { head } = ground;
  const moves = textOfMoves(ground.moves);
  const isWanted = isAsked && known?.head !== head;

  useEffect(() => {
    if (!isWanted) return;
    const asking = new AbortController();
    fetchFacts(moves, asking.signal).then(
      (facts) => setKnown({ head, facts }),
      (error) => {
        if (!asking.signal.aborted) setFault(error);
      },
    );
    return () => asking.abort();
  }, [isWanted, head, moves]);

  if (fault) throw fault;
  return known?.facts ?? null;
};
