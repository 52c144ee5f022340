"use client";

import { type Loaded, useLoaded } from "./use-loaded";

type Engine = Pick<typeof import("@/lib/plan/scenario/outcome"), "outcomeOf">;

const loadEngine = (): Promise<Engine> => import("@/lib/plan/scenario/outcome");

/** The engine in the browser, loaded once a page has a question that the server has not answered. */
export const useEngine = (isAsked: boolean): Loaded<Engine> => useLoaded(loadEngine, { isAsked });
