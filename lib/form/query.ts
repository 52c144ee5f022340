import { z } from "zod";
import { composedText } from "@/lib/form/composed";

/** The query of a page's address, as Next.js passes it. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** One parameter as trimmed text of at most 100 characters, or undefined where it is absent or empty. */
export const textIn = (query: Query, name: string): string | undefined => {
  const value = query[name];
  const text = (Array.isArray(value) ? value[0] : value)
    ?.replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 100);
  return text ? composedText(text) : undefined;
};

/** One parameter as a row's id, or undefined where it is none. */
export const idIn = (query: Query, name: string): string | undefined => {
  const text = textIn(query, name);
  return z.uuid().safeParse(text).success ? text : undefined;
};

/** All values of a parameter that are ids of rows, each once, and not more than so many. */
export const idsIn = (query: Query, name: string, most: number): string[] => {
  const given = [query[name] ?? []].flat().filter((text) => z.uuid().safeParse(text).success);
  return [...new Set(given)].slice(0, most);
};

/** One parameter as a whole number from 1, or undefined. */
export const countIn = (query: Query, name: string): number | undefined => {
  const text = textIn(query, name) ?? "";
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
};

/** One parameter as the place of a list's record, counted from 0, which it is where it is absent or no number. */
export const offsetIn = (query: Query, name: string): number => Math.min(countIn(query, name) ?? 0, 1_000_000);

/** The node of a proof that an address opens (`node`), from the record at `from` on; null where it opens none. */
export const nodeIn = (query: Query): { node: string; from: number } | null => {
  const node = [query.node].flat()[0];
  return node ? { node, from: offsetIn(query, "from") } : null;
};

/** One parameter as one of these words, or undefined. */
export const choiceIn = <T extends string>(query: Query, name: string, choices: readonly T[]): T | undefined => {
  const text = textIn(query, name);
  return choices.find((choice) => choice === text);
};

/** A path with its query; parameters that are null, undefined or empty are left out. */
export const pathWith = (path: string, query: Readonly<Record<string, string | null | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};
