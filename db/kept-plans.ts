import { createHash } from "node:crypto";
import { Client, type QueryConfig } from "pg";
import { env } from "@/lib/env";

/** How many plans a connection keeps, and of how many other texts this process counts how often they were sent. */
const [most, counted] = [300, 2_000];

/** How often a statement is sent before its plan is kept: the more are kept, the more often. */
const worth = (kept: number): number => 3 + (kept * kept) / 400;

type NameOf = (text: string) => string | undefined;

/** Names the statements that are sent most: a name made of the text, or undefined for one that is not worth it yet. */
export const namesOfMost = (): NameOf => {
  const [names, sent] = [new Map<string, string>(), new Map<string, number>()];
  return (text) => {
    const known = names.get(text);
    if (known || names.size >= most) return known;
    if (sent.size >= counted) sent.clear();
    const times = (sent.get(text) ?? 0) + 1;
    sent.set(text, times);
    if (times < worth(names.size)) return undefined;
    const name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
    names.set(text, name);
    sent.delete(text);
    return name;
  };
};

const isStatement = (given: unknown): given is QueryConfig & { text: string } =>
  typeof given === "object" && given !== null && !("submit" in given) && "text" in given;

const named = (given: unknown, nameOf: NameOf): unknown => {
  if (!isStatement(given) || given.name) return given;
  const name = nameOf(given.text);
  return name ? { ...given, name } : given;
};

/** A pooler in transaction mode hands a statement to another session than the one that kept its plan. */
export const isPooled = (): boolean => {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env();
  return DATABASE_DIRECT_URL !== undefined && DATABASE_DIRECT_URL !== DATABASE_URL;
};

/**
 * Has the database keep the plans of the statements that connections of this class send most
 * (docs/decisions/081-a-connection-keeps-the-plans-of-what-it-sends-most.md).
 */
export const keepPlans = ({ prototype }: typeof Client, nameOf: NameOf): void => {
  prototype.query = new Proxy(prototype.query, {
    apply: (_, self, [first, ...rest]: unknown[]) =>
      Reflect.apply(Client.prototype.query, self, [named(first, nameOf), ...rest]),
  });
};
