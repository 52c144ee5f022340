import { hostname, userInfo } from "node:os";
import type { ParseArgsConfig } from "node:util";
import { emailField } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import type { RefusalCode } from "@/lib/refusal/code";
import { Refusal } from "@/lib/refusal/refusal";
import { operatorActor } from "@/lib/server/actors";

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

export const tell = (sentence: string): void => console.log(sentence);

/** An e-mail address, spelled as the portal stores it. */
export const requireEmail = (given: Given, name = "email"): string => {
  const read = emailField.safeParse(requireText(given, name));
  if (!read.success) throw new UsageError(`--${name} is not an e-mail address`);
  return read.data;
};

/** The account of the operating system; its number where the system, as in many containers, has no name for it. */
const osAccountName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "unknown");
  }
};

/** Who typed the command, for the audit. */
export const operatorIn = (given: Given): Actor => {
  const { reason } = given.values;
  const osAccount = `${osAccountName()}@${hostname()}`;
  return operatorActor({ osAccount, ...(typeof reason === "string" && { reason: reason.trim() }) });
};

/** Turns what the portal refuses into a sentence for the operator; anything else is thrown on. */
export const explained = <T>(sentences: Partial<Record<RefusalCode, string>>, work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    const sentence = error instanceof Refusal ? sentences[error.code] : undefined;
    throw sentence === undefined ? error : new Error(sentence);
  });
