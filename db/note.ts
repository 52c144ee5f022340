/** Writes one line to the log from where it cannot be asked for: what happened, and never a row or a secret. */
export const note = (level: "warn" | "error", event: string, fields: Record<string, unknown>): void => {
  process.stderr.write(`${JSON.stringify({ level, event, ...fields })}\n`);
};

/** An error as such a line has it. */
export const noted = (error: unknown) =>
  error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
