"use client";

import { useState } from "react";
import { type Move, mostMoves, scenarioPath } from "@/lib/plan/scenario/move";

const isAbout = (move: Move, person: string): boolean => "person" in move && move.person === person;

/** The lowest number that no new hire of the simulation has. */
export const nextHire = (moves: readonly Move[]): string => {
  const isTaken = (id: string): boolean => moves.some((move) => move.move === "hire" && move.person === id);
  let number = 1;
  while (isTaken(`hire-${number}`)) number += 1;
  return `hire-${number}`;
};

const keep = (moves: readonly Move[]): void => {
  window.history.replaceState(null, "", scenarioPath(moves, window.location.pathname));
};

/** The steps of the simulation, kept in the page's address. Removing a new hire removes the exams they were to pass. */
export const useScenario = (initial: Move[]) => {
  const [moves, setMoves] = useState(initial);
  const change = (next: Move[]): void => {
    setMoves(next);
    keep(next);
  };
  return {
    moves,
    isFull: moves.length >= mostMoves,
    add: (move: Move) => change([...moves, move].slice(0, mostMoves)),
    remove: (place: number) => {
      const gone = moves[place];
      change(moves.filter((one, at) => at !== place && !(gone?.move === "hire" && isAbout(one, gone.person))));
    },
    replace: (next: Move[]) => change(next),
  };
};
