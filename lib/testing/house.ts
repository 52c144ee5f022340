import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vite";

/** What the walls read: every file of the project, its imports, its exports and its functions. Tests only. */

const root = process.cwd();
const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });

export const files: readonly string[] = listed
  .split("\n")
  .filter((file) => file && existsSync(path.join(root, file)))
  .sort();

export const sourceOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Every code file with its text. */
export const sources: ReadonlyMap<string, string> = new Map(
  files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file)).map((file) => [file, sourceOf(file)]),
);

/** Code that only tests use: the tests themselves, their worlds and their references. */
export const isTest = (file: string): boolean =>
  /\.(test|spec|arbitrary)\.tsx?$/.test(file) || /(^|\/)testing\//.test(file) || file.startsWith("e2e/");

export const linesOf = (source: string): number => source.split("\n").length - (source.endsWith("\n") ? 1 : 0);

/** The code that ships: no tests, no configuration of tools. */
export const shipped: readonly string[] = [...sources.keys()].filter(
  (file) => !isTest(file) && /\.tsx?$/.test(file) && file.includes("/"),
);

const specifier = /(?:from\s+|import\s*\(\s*|^import\s+)["']([^"']+)["']/gm;

/** What a file imports, as it is written there. */
export const importsOf = (source: string): string[] => [...source.matchAll(specifier)].map((match) => match[1] ?? "");

const endings = ["", ".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"];

/** The project's file that an import names, or null for a package. */
const resolveImport = (from: string, target: string): string | null => {
  const isOwn = target.startsWith("@/") || target.startsWith(".");
  if (!isOwn) return null;
  const base = target.startsWith("@/") ? target.slice(2) : path.posix.join(path.posix.dirname(from), target);
  return endings.map((ending) => base + ending).find((file) => sources.has(file)) ?? null;
};

const arrows = new Map(
  [...sources].map(([file, source]) => [
    file,
    importsOf(source).flatMap((target) => resolveImport(file, target) ?? []),
  ]),
);

/** A file and all that it imports, and so on; types too. */
export const reachedFrom = (file: string, seen = new Set<string>()): Set<string> => {
  if (!seen.has(file)) {
    seen.add(file);
    for (const next of arrows.get(file) ?? []) reachedFrom(next, seen);
  }
  return seen;
};

type Visit = { index: number; low: number; isOpen: boolean };

/** The groups of files that import each other round in a circle (Tarjan's strongly connected components), types included. */
export const importCircles = (): string[][] => {
  const seen = new Map<string, Visit>();
  const open: string[] = [];
  const circles: string[][] = [];
  const close = (file: string): void => {
    const circle = open.splice(open.indexOf(file));
    for (const one of circle) seen.set(one, { index: 0, low: 0, isOpen: false });
    if (circle.length > 1) circles.push(circle.sort());
  };
  const visit = (file: string): Visit => {
    const here: Visit = { index: seen.size, low: seen.size, isOpen: true };
    seen.set(file, here);
    open.push(file);
    for (const next of arrows.get(file) ?? []) {
      const known = seen.get(next) ?? visit(next);
      if (known.isOpen) here.low = Math.min(here.low, known.low);
    }
    if (here.low === here.index) close(file);
    return seen.get(file) ?? here;
  };
  for (const file of sources.keys()) if (!seen.has(file)) visit(file);
  return circles;
};

type Node = { type: string; start: number; end: number } & Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

const childrenOf = (node: Node): Node[] =>
  Object.entries(node).flatMap(([key, value]) => {
    if (key === "parent") return [];
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });

const parsed = new Map<string, Node>();

const treeOf = (file: string): Node => {
  const known = parsed.get(file);
  if (known) return known;
  const lang = file.endsWith("x") ? "tsx" : "ts";
  const tree = parseAst(sources.get(file) ?? "", { lang, sourceType: "module" }, file) as unknown as Node;
  parsed.set(file, tree);
  return tree;
};

const nameIn = (node: unknown): string[] =>
  isNode(node) && isNode(node.id) && typeof node.id.name === "string" ? [node.id.name] : [];

const namesDeclared = (declaration: unknown): { name: string; isType: boolean }[] => {
  if (!isNode(declaration)) return [];
  const isType = /^TS(TypeAlias|Interface)Declaration$/.test(declaration.type);
  const declared = Array.isArray(declaration.declarations) ? declaration.declarations : [declaration];
  return declared.flatMap(nameIn).map((name) => ({ name, isType }));
};

/** The names a file declares and exports, types apart from values; the default export and what it passes on are left out. */
export const exportsOf = (file: string): { name: string; isType: boolean }[] => {
  const body = treeOf(file).body;
  return (Array.isArray(body) ? body : [])
    .filter((node): node is Node => isNode(node) && node.type === "ExportNamedDeclaration")
    .flatMap((node) => namesDeclared(node.declaration));
};

const isFunction = (node: Node): boolean =>
  ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"].includes(node.type);

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split("\n").length;

const jsxWithin = (node: Node): Node[] =>
  node.type === "JSXElement" || node.type === "JSXFragment" ? [node] : childrenOf(node).flatMap(jsxWithin);

export type Measured = { file: string; line: number; lines: number };

/** Every function of a file with its length in lines, the lines of its JSX apart. */
export const functionsOf = (file: string): Measured[] => {
  const source = sources.get(file) ?? "";
  const span = ({ start, end }: Node): number => lineAt(source, end) - lineAt(source, start);
  const measure = (node: Node): Measured[] => {
    const inner = childrenOf(node).flatMap(measure);
    if (!isFunction(node)) return inner;
    const drawn = jsxWithin(node).reduce((sum, jsx) => sum + span(jsx), 0);
    return [{ file, line: lineAt(source, node.start), lines: span(node) + 1 - drawn }, ...inner];
  };
  return measure(treeOf(file));
};

/** How many source files each folder has, the plain JavaScript of tools too. */
export const folderSizes = (): Map<string, number> => {
  const sizes = new Map<string, number>();
  for (const file of [...sources.keys()].filter((one) => !isTest(one)))
    sizes.set(path.posix.dirname(file), (sizes.get(path.posix.dirname(file)) ?? 0) + 1);
  return sizes;
};

/** The value below which a share of the numbers lies: 0.5 for the median. */
export const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(share * (numbers.length - 1))] ?? 0;
