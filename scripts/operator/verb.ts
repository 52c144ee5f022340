import type { ParseArgsConfig } from "node:util";

/** What followed a verb on the command line. */
export type Given = { values: Record<string, string | boolean | undefined>; rest: readonly string[] };

/** One command of the operator's. */
export type Verb = {
  /** The verb with its options, as it is typed. */
  usage: string;
  /** What it does, one sentence a line. */
  does: readonly string[];
  options?: NonNullable<ParseArgsConfig["options"]>;
  /** How many words follow the verb beside its options; none by default. */
  words?: number;
  /** Answers the exit status: 0 where all is well, 1 where it is not. Says what it did on standard output. */
  run: (given: Given) => Promise<number>;
};

/** The command was typed wrongly: said with the verb's usage, exit status 2. */
export class UsageError extends Error {}

/** The text of an option that the verb cannot do without. */
export const requireText = ({ values }: Given, name: string): string => {
  const value = values[name];
  if (typeof value !== "string" || value.trim() === "") throw new UsageError(`--${name} is missing`);
  return value.trim();
};

export const say = (sentence: string): void => console.log(sentence);
