/** The engine as one file, which the build writes and worker threads run. */
export const engineFile = ".next/portal-engine.mjs";

/** What a thread runs that computes the impact of an edition, beside it. */
export const impactFile = ".next/portal-impact.mjs";
