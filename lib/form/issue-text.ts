import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const oneOf = (values: readonly unknown[]): string => {
  const said = values.map((value) => (typeof value === "string" ? JSON.stringify(value) : String(value)));
  return said.length === 1 ? `must be ${said[0]}` : `must be one of ${said.join(", ")}`;
};

/** What is wrong with a value, in English for a shell or a log, without its path: of a closed list, what it allows. */
export const issueText = (issue: Issue): string => {
  if (issue.code === "invalid_value") return oneOf(issue.values);
  if (issue.code !== "invalid_union") return issue.message;
  if ("options" in issue && Array.isArray(issue.options)) return oneOf(issue.options);
  const ways = issue.errors.map((issues) => issues.map(issueText).join(" and ")).filter((way) => way !== "");
  return ways.length > 0 ? [...new Set(ways)].join(", or ") : issue.message;
};
