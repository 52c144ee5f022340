import { expect, it } from "vitest";
import { en } from "./en";
import { fr } from "./fr";

/** The end of what opens at a brace. */
const closing = (text: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
};

/** What stands within the outermost braces of a text. */
const groups = (text: string): string[] => {
  const open = text.indexOf("{");
  if (open < 0) return [];
  const end = closing(text, open);
  return [text.slice(open + 1, end), ...groups(text.slice(end + 1))];
};

/** The names of everything that a message is given. */
const argumentsIn = (message: string): string[] =>
  groups(message).flatMap((inside) => {
    const [, name = "", type = "", choices = ""] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,?(.*))?$/s.exec(inside) ?? [];
    // A language may choose its words by a number that it does not say there.
    const says = type !== "plural" || choices.includes("#");
    return [...(says ? [name] : []), ...groups(choices).flatMap(argumentsIn)];
  });

const messages = (tree: object, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : messages(value as object, `${path}${key}.`),
  );

it("each message says the same things in both languages: none that it is given is left out of one", () => {
  const french = new Map(messages(fr));
  const said = (text: string): string => [...new Set(argumentsIn(text))].sort().join(" ");
  const differing = messages(en).filter(([key, text]) => said(text) !== said(french.get(key) ?? ""));
  expect(differing.map(([key]) => key)).toEqual([]);
});
