import { DrizzleQueryError } from "drizzle-orm";

/** A query that failed; its cause says why. The values are left out, as they may be personal or secret. */
class QueryFailed extends Error {
  override readonly name = "QueryFailed";

  constructor(query: string, cause: unknown) {
    super(`Failed query: ${query}`, { cause });
  }
}

const framesOf = (stack = ""): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");

/**
 * An error that can be logged: drizzle's own prints every value of the query, and PostgreSQL's detail the row at
 * fault.
 */
export const withoutValues = (error: unknown): unknown => {
  if (!(error instanceof DrizzleQueryError)) return error;
  const { query, cause, stack } = error;
  if (cause && "detail" in cause) cause.detail = undefined;
  const failed = new QueryFailed(query, cause);
  failed.stack = `${failed.name}: ${failed.message}\n${framesOf(stack)}`;
  return failed;
};

/** PostgreSQL's code of what went wrong (SQLSTATE), on the error or on its cause. */
export const sqlState = (error: unknown): string | undefined => {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : undefined;
};
