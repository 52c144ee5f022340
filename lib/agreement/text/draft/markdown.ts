import type { Heading, List, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toMarkdown } from "mdast-util-to-markdown";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import type { DraftText } from "./draft";

/** One language of a text, as a Markdown file says it. */
export type OneText = { title: string; parts: OnePart[] };
type OnePart = { id: string; title: string; articles: OneArticle[] };
type OneArticle = { id: string; title: string; clauses: OneClause[] };
type OneClause = { id: string; text: string; items: string[] };

const withId = (words: string, id: string): string => (words === "" ? `{#${id}}` : `${words} {#${id}}`);

const heading = (depth: 1 | 2 | 3, value: string): Heading => ({
  ...{ type: "heading", depth },
  children: [{ type: "text", value }],
});
const paragraph = (value: string) => ({
  type: "paragraph" as const,
  children: [{ type: "text" as const, value }],
});
const listOf = (items: readonly string[]): List => ({
  ...{ type: "list", ordered: false, spread: false },
  children: items.map((item) => ({
    ...{ type: "listItem", spread: false },
    children: item === "" ? [] : [paragraph(item)],
  })),
});

/**
 * One language of a text as Markdown: a heading for the text, its parts and articles, a paragraph for each clause with a
 * list of its items; `{#id}` at the end of a line names what it is.
 */
export const writeMarkdown = (text: DraftText, language: AgreementLanguage): string => {
  const clauses = ({ clauses }: DraftText["parts"][number]["articles"][number]): RootContent[] =>
    clauses.flatMap(({ id, text, items }) => [
      paragraph(withId(text[language], id)),
      ...(items.length > 0 ? [listOf(items.map((item) => item[language]))] : []),
    ]);
  const parts = text.parts.flatMap(({ id, title, articles }): RootContent[] => [
    heading(2, withId(title[language], id)),
    ...articles.flatMap((article) => [heading(3, withId(article.title[language], article.id)), ...clauses(article)]),
  ]);
  const root: Root = { type: "root", children: [heading(1, withId(text.title[language], "text")), ...parts] };
  return toMarkdown(root, { bullet: "-" });
};

const oneLine = (text: string): string => text.replace(/[ \t\r\n]*[\t\r\n][ \t\r\n]*/g, " ").replace(/^ +| +$/g, "");

/** Reads a Markdown file; what is no plain text is kept as it was typed, so that a fault can name it. */
const reader = (source: string) => {
  const raw = ({ position }: Nodes): string => source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const flat = (nodes: readonly PhrasingContent[]): string =>
    oneLine(
      nodes.map((node) => (node.type === "text" ? node.value : node.type === "break" ? " " : raw(node))).join(""),
    );
  const items = (list: List): string[] =>
    list.children.map(({ children }) =>
      children.map((node) => (node.type === "paragraph" ? flat(node.children) : oneLine(raw(node)))).join(" "),
    );
  return { raw, flat, items };
};

const idAtEnd = /(?:^| *)\{#([^{}]*)\}$/;
const split = (line: string): { id: string; words: string } => {
  const found = idAtEnd.exec(line);
  return found ? { id: (found[1] ?? "").trim(), words: line.slice(0, found.index) } : { id: "", words: line };
};

/** Collects what a file says, in its order. A clause without an article, or an article without a part, opens one. */
const collector = () => {
  const text: OneText = { title: "", parts: [] };
  let isTitled = false;
  let last: OneClause | null = null;
  const openPart = (): OnePart => {
    if (text.parts.length === 0) text.parts.push({ id: "", title: "", articles: [] });
    return text.parts.at(-1) as OnePart;
  };
  const openArticle = (): OneArticle => {
    const part = openPart();
    if (part.articles.length === 0) part.articles.push({ id: "", title: "", clauses: [] });
    return part.articles.at(-1) as OneArticle;
  };
  return {
    text,
    heading: (depth: number, line: string): void => {
      const { id, words } = split(line);
      last = null;
      if (depth === 1 && !isTitled) {
        text.title = words;
        isTitled = true;
      } else if (depth <= 2) text.parts.push({ id, title: words, articles: [] });
      else openPart().articles.push({ id, title: words, clauses: [] });
    },
    clause: (line: string): void => {
      const { id, words } = split(line);
      last = { id, text: words, items: [] };
      openArticle().clauses.push(last);
    },
    items: (items: readonly string[]): void => {
      if (!last) {
        last = { id: "", text: "", items: [] };
        openArticle().clauses.push(last);
      }
      last.items.push(...items);
    },
  };
};

/** What a Markdown file says. Nothing in it is lost: what is out of place is read where it stands, and told as a fault. */
export const readMarkdown = (source: string): OneText => {
  const { raw, flat, items } = reader(source);
  const { text, ...add } = collector();
  for (const node of fromMarkdown(source).children) {
    if (node.type === "heading" && node.depth <= 3) add.heading(node.depth, flat(node.children));
    else if (node.type === "paragraph") add.clause(flat(node.children));
    else if (node.type === "list") add.items(items(node));
    else if (node.type !== "thematicBreak") add.clause(oneLine(raw(node)));
  }
  return text;
};
