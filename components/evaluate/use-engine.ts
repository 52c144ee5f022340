"use client";

import { useEffect, useState } from "react";

type Engine = Pick<typeof import("@/lib/plan/scenario/outcome"), "outcomeOf">;

/**
 * The engine in the browser, loaded once a page has a question that the server has not answered; null until then. Throws
 * where it cannot be loaded, so that the page says so.
 */
export const useEngine = (isAsked: boolean): Engine | null => {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    if (isAsked && !engine) import("@/lib/plan/scenario/outcome").then(setEngine, setFault);
  }, [isAsked, engine]);
  if (fault) throw fault;
  return engine;
};
