import { createHash } from "node:crypto";
import { Client, type QueryConfig } from "pg";
import { env } from "@/lib/env";

/** How often a statement is sent before its plan is kept, how many plans a connection keeps, and of how many texts this process counts. */
const [worth, most, counted] = [3, 200, 2_000];

const sent = new Map<string, number>();
const names = new Map<string, string>();

const nameFor = (text: string): string => {
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  names.set(text, name);
  sent.delete(text);
  return name;
};

/** The name under which the database keeps a statement's plan; undefined for one that is not sent often. */
const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known || names.size >= most) return known;
  const times = (sent.get(text) ?? 0) + 1;
  if (times >= worth) return nameFor(text);
  if (sent.size >= counted) sent.clear();
  sent.set(text, times);
  return undefined;
};

const isStatement = (given: unknown): given is QueryConfig & { text: string } =>
  typeof given === "object" && given !== null && !("submit" in given) && "text" in given;

const named = (given: unknown): unknown => {
  if (!isStatement(given) || given.name) return given;
  const name = nameOf(given.text);
  return name ? { ...given, name } : given;
};

/** A pooler in transaction mode hands a statement to another session than the one that kept its plan. */
export const isPooled = (): boolean => {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = env();
  return DATABASE_DIRECT_URL !== undefined && DATABASE_DIRECT_URL !== DATABASE_URL;
};

/** Has the database keep the plans of the statements that connections of this class send most (docs/decisions/081-a-connection-keeps-the-plans-of-what-it-sends-most.md). */
export const keepPlans = ({ prototype }: typeof Client): void => {
  prototype.query = new Proxy(prototype.query, {
    apply: (_, self, [first, ...rest]: unknown[]) =>
      Reflect.apply(Client.prototype.query, self, [named(first), ...rest]),
  });
};
