/** What the pseudo-locale puts at the ends of a message: nothing else of the portal uses these signs. */
const pseudoMarks = { open: "⟦", close: "⟧" } as const;

const accents: Readonly<Record<string, string>> = {
  ...{ a: "á", c: "ç", e: "é", i: "í", n: "ñ", o: "ö", s: "š", u: "ú", y: "ý", z: "ž" },
  ...{ A: "Á", C: "Ç", E: "É", I: "Í", N: "Ñ", O: "Ö", S: "Š", U: "Ú", Y: "Ý", Z: "Ž" },
};

const vowels = /[aeiouyAEIOUY]/;

/** A word with accents, 40 % longer: its vowels are said twice until it is long enough. */
const longer = (word: string): string => {
  let missing = Math.ceil(word.length * 0.4);
  const said = [...word].map((letter) => {
    const accented = accents[letter] ?? letter;
    if (missing === 0 || !vowels.test(letter)) return accented;
    missing -= 1;
    return accented + accented.toLowerCase();
  });
  return said.join("") + "é".repeat(missing);
};

const accented = (text: string): string => text.replace(/\p{L}+/gu, longer);

/** The end of the argument that begins at a brace, which may hold messages with braces of their own. */
const closing = (message: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < message.length; at += 1) {
    if (message[at] === "{") depth += 1;
    if (message[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new RangeError(`No end of the argument in “${message}”`);
};

/** The choices of a plural or a select: each is a message, everything around them is syntax. */
const choices = (inside: string): string => {
  const open = inside.indexOf("{");
  if (open < 0) return inside;
  const end = closing(inside, open);
  return `${inside.slice(0, open)}{${within(inside.slice(open + 1, end))}}${choices(inside.slice(end + 1))}`;
};

const argument = (inside: string): string =>
  /^\s*\w+\s*,\s*(plural|select|selectordinal)\s*,/.test(inside) ? choices(inside) : inside;

/** The text of a message made longer; arguments and tags stay as they are. */
const within = (message: string): string => {
  const next = message.search(/[{<]/);
  if (next < 0) return accented(message);
  const before = accented(message.slice(0, next));
  const tag = /^<\/?[\w-]+\s*\/?>/.exec(message.slice(next))?.[0];
  if (tag) return before + tag + within(message.slice(next + tag.length));
  if (message[next] === "<") return `${before}<${within(message.slice(next + 1))}`;
  const end = closing(message, next);
  return `${before}{${argument(message.slice(next + 1, end))}}${within(message.slice(end + 1))}`;
};

/** An English message as a reader of no language would see it: accented, 40 % longer, in brackets. ICU syntax stays. */
export const pseudoMessage = (message: string): string => `${pseudoMarks.open}${within(message)}${pseudoMarks.close}`;

/** Kinds of nodes of a message that the build has compiled, by the numbers of icu-minify. */
const choosing = new Set<unknown>([1, 2, 3]);
const formatting = new Set<unknown>([4, 5, 6]);

/** A part of a compiled message: text is made longer, names of arguments and tags stay. */
const compiledPart = (part: unknown): unknown => {
  if (typeof part === "string") return accented(part);
  if (!Array.isArray(part)) return part;
  const [name, kind, ...rest] = part as unknown[];
  if (part.length === 1 || formatting.has(kind)) return part;
  if (choosing.has(kind)) {
    const branches = Object.entries((rest[0] ?? {}) as Record<string, unknown>);
    return [name, kind, Object.fromEntries(branches.map(([key, branch]) => [key, compiledBranch(branch)]))];
  }
  return [name, ...part.slice(1).map(compiledPart)];
};

const compiledBranch = (branch: unknown): unknown =>
  Array.isArray(branch) ? branch.map(compiledPart) : compiledPart(branch);

const pseudoValue = (value: unknown): unknown => {
  if (typeof value === "string") return pseudoMessage(value);
  if (Array.isArray(value)) return [pseudoMarks.open, ...value.map(compiledPart), pseudoMarks.close];
  return pseudoMessages(value as object);
};

/** The same of a whole tree of messages, as they are written or as the build compiles them. */
export const pseudoMessages = <T extends object>(tree: T): T =>
  Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, pseudoValue(value)])) as T;

const { open, close } = pseudoMarks;
const said = new RegExp(`${open}[^${open}${close}]*${close}`, "g");

/** What of a text came from no message: the rest, once every message in it is taken out. */
export const besideMessages = (text: string): string => {
  const rest = text.replace(said, "");
  return rest === text ? rest : besideMessages(rest);
};
