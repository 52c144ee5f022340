import type { z } from "zod";
import { issueText } from "@/lib/form/issue-text";

type Issue = z.core.$ZodIssue;

const shownFaults = 5;

const step = (key: PropertyKey): string =>
  typeof key === "number"
    ? `[${key}]`
    : /^[A-Za-z_]\w*$/.test(String(key))
      ? `.${String(key)}`
      : `[${JSON.stringify(key)}]`;

/** `people[0].credentials[1].track`; `$` for the whole object. */
export const pathText = (path: readonly PropertyKey[]): string => path.map(step).join("").replace(/^\./, "") || "$";

const textOf = (issue: Issue): string[] => {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => `${pathText([...issue.path, key])}: is not a known key`);
  const isMissing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
  return [`${pathText(issue.path)}: ${isMissing ? "is missing" : issueText(issue)}`];
};

/** The faults of one input line, on one line: path and fault, the first five spelt out. */
export const faultText = (issues: readonly Issue[]): string => {
  const all = issues.flatMap(textOf);
  const more = all.length - shownFaults;
  return all.slice(0, shownFaults).join("; ") + (more > 0 ? `; and ${more} more` : "");
};

/** Removes control characters, with which an input could write to the reader's terminal. */
export const printable = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  return line.length > 1000 ? `${line.slice(0, 1000)}…` : line;
};
