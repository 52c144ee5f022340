import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const room = "db/mutations";
/** What every verb records by; its lockChain counts where it is called. */
const recording = "../record.ts";
const lockItself = `${recording} lockChain`;

/** A constant of db/mutations: its source, and the file in which each name that it may call is declared. */
type Part = { file: string; name: string; source: string; imports: ReadonlyMap<string, string> };

const lockCall = /\.for\(|pg_\w*advisory|LOCK TABLE|FOR (?:NO KEY )?(?:UPDATE|SHARE)\b|\blockChain\(/;
const transaction = /\b(?:mutate|writeUnaudited)\(/;

const fileOf = (from: string, file: string): string =>
  from.startsWith("./")
    ? `${path.posix.join(path.posix.dirname(file), from)}.ts`
    : `${path.posix.relative(room, from.replace(/^@\//, ""))}.ts`;

const importsOf = (source: string, file: string): Map<string, string> =>
  new Map(
    [...source.matchAll(/^import \{([^}]*)\} from "([^"]+)";/gm)].flatMap(([, names = "", from = ""]) =>
      names.split(",").map((name) => [name.trim(), fileOf(from, file)] as const),
    ),
  );

const partsOf = (file: string): Part[] => {
  const source = readFileSync(path.join(room, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const imports = importsOf(source, file);
  return source.split(/^(?=(?:export )?const \w+)/m).flatMap((text) => {
    const name = /^(?:export )?const (\w+)/.exec(text)?.[1];
    return name ? [{ file, name, source: text, imports }] : [];
  });
};

const nameOf = ({ file, name }: Pick<Part, "file" | "name">): string => `${file} ${name}`;

/** Every constant of db/mutations and of the recording that locks, and every transaction there that comes to such a lock. */
export const scanLocks = (): { locks: string[]; verbs: string[]; known: ReadonlySet<string> } => {
  const files = readdirSync(room, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .concat(recording);
  const parts = new Map(files.flatMap(partsOf).map((part) => [nameOf(part), part]));
  const calledBy = ({ source, name, file, imports }: Part): string[] =>
    [...new Set(source.match(/\b\w+\b/g))]
      .filter((word) => word !== name)
      .map((word) => nameOf({ file: parts.has(`${file} ${word}`) ? file : (imports.get(word) ?? ""), name: word }))
      .filter((called) => parts.has(called));
  const reaching = new Set([...parts.values()].filter(({ source }) => lockCall.test(source)).map(nameOf));
  const locks = [...reaching].filter((name) => name !== lockItself);
  for (let before = -1; before < reaching.size; ) {
    before = reaching.size;
    for (const part of parts.values())
      if (calledBy(part).some((called) => reaching.has(called))) reaching.add(nameOf(part));
  }
  const verbs = [...reaching].filter((name) => transaction.test(parts.get(name)?.source ?? ""));
  return { locks, verbs, known: new Set(parts.keys()) };
};
