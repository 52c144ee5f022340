/** One element of rendered markup, with its children in order. */
export type Drawn = { tag: string; attributes: Record<string, string>; children: (Drawn | string)[] };

const empty = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);
const inline = new Set([
  ...["a", "abbr", "b", "code", "del", "em", "i", "ins", "kbd", "label", "q", "s", "small", "span", "strong", "time"],
]);
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole);

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w-:]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, decoded(value ?? "")]),
  );

/** Reads what React rendered, which is always well formed, into a tree below a root without a tag. */
export const parse = (html: string): Drawn => {
  const root: Drawn = { tag: "", attributes: {}, children: [] };
  const open = [root];
  for (const [, close, tag = "", attributes = "", text] of html.matchAll(
    /<(\/?)([\w-]+)((?:[^>"]|"[^"]*")*)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decoded(text));
    else if (close) open.pop();
    else {
      const drawn: Drawn = { tag, attributes: attributesOf(attributes), children: [] };
      parent.children.push(drawn);
      if (!empty.has(tag) && !attributes.endsWith("/")) open.push(drawn);
    }
  }
  return root;
};

const written = (node: Drawn | string): string => {
  if (typeof node === "string") return node;
  if (node.attributes["aria-hidden"] === "true" || node.tag === "template") return "";
  const inside = node.children.map(written).join("");
  const isLine = !inline.has(node.tag) || /(^| )(block|grid)( |$)/.test(node.attributes.class ?? "");
  return isLine ? `\n${inside}\n` : inside;
};

/** Text as it is typed: spaces that do not break, as French sets them, become plain ones. */
export const plain = (text: string): string => text.replace(/[ \t\u00a0\u202f]+/g, " ").trim();

/** What a reader of the element reads or hears, a line a block; what is hidden from screen readers is left out. */
export const textOf = (node: Drawn): string => written(node).split("\n").map(plain).filter(Boolean).join("\n");

/** Every element below a node, in the order of the page. */
export const everything = (node: Drawn): Drawn[] =>
  node.children.flatMap((child) => (typeof child === "string" ? [] : [child, ...everything(child)]));

/** Every element of a tag below a node, in the order of the page. */
export const all = (node: Drawn, tag: string): Drawn[] => everything(node).filter((one) => one.tag === tag);
