import { parseArgs } from "node:util";
import { UsageError, type Verb } from "./verb";

/** Verbs by name; each is loaded only when it is asked for. */
type Verbs = Readonly<Record<string, () => Promise<Verb>>>;

const described = ({ usage, does }: Verb): string =>
  [`portal ${usage}`, ...does.map((line) => `    ${line}`)].join("\n");

const everyUsage = async (verbs: Verbs): Promise<string> => {
  const all = await Promise.all(Object.values(verbs).map((load) => load()));
  return ["npm run -s portal -- VERB, one of:", ...all.map(described)].join("\n\n");
};

const given = (verb: Verb, words: readonly string[]) => {
  const options = { ...verb.options, help: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const isHelp = values.help === true;
  if (!isHelp && positionals.length !== (verb.words ?? 0)) throw new UsageError("a word is missing or too many");
  return { isHelp, values: values as Record<string, string | boolean | undefined>, rest: positionals };
};

const isUsage = (error: unknown): boolean =>
  error instanceof UsageError || String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");

const causes = (error: unknown): string[] =>
  error instanceof Error ? [error.message, ...(error.cause ? causes(error.cause) : [])] : [String(error)];

const carryOut = async (verb: Verb, words: readonly string[]): Promise<number> => {
  try {
    const { isHelp, ...asked } = given(verb, words);
    if (!isHelp) return await verb.run(asked);
    console.log(described(verb));
    return 0;
  } catch (error) {
    console.error(`portal: ${causes(error).join(": ")}`);
    if (!isUsage(error)) return 1;
    console.error(described(verb));
    return 2;
  }
};

/** Carries out what was typed; answers the exit status: 2 where it was typed wrongly. */
export const dispatch = async (verbs: Verbs, [name = "", ...words]: readonly string[]): Promise<number> => {
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load) return carryOut(await load(), words);
  const isHelp = ["--help", "-h", "help"].includes(name);
  (isHelp ? console.log : console.error)(await everyUsage(verbs));
  return isHelp ? 0 : 2;
};
