/** Where the build writes what worker threads run (scripts/portal/threads.ts). */
export const threadFolder = ".next/portal-threads";

/** Answers questions about companies. */
export const engineFile = `${threadFolder}/engine.mjs`;

/** Computes the impact of an edition, with a connection of its own. */
export const impactFile = `${threadFolder}/impact.mjs`;

/** Draws, seals and verifies documents, and looks into uploaded files. */
export const taskFile = `${threadFolder}/task.mjs`;
