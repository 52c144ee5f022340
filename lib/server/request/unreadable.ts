/** Lines of a stack that are not the portal's: Node, and the framework as it is delivered or bundled. */
const ofFramework = /\bnode:|<anonymous>|\(index \d+\)|[\\/]next[\\/]dist[\\/]compiled[\\/]|node_modules_next_dist_/;

/**
 * Whether the framework failed while it read what was posted: none of the portal's own code was running. Actions answer
 * their own faults as values.
 */
export const isUnreadable = (error: unknown, method: string): boolean => {
  if (method !== "POST" || !(error instanceof Error)) return false;
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return lines.length > 0 && lines.every((line) => ofFramework.test(line));
};
