/** The engine as one file, which the build writes and worker threads run. */
export const engineFile = ".next/portal-engine.mjs";
