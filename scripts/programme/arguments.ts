import { parseArgs } from "node:util";
import { type Day, isDay } from "@/lib/dates";
import type { Edition } from "@/lib/programme/edition";
import { defaultEdition, editionOf, editions } from "@/lib/programme/editions";

export const usage = `Usage: npm run -s programme -- <verb> [--edition ${defaultEdition.id}] [flags]

  evaluate [--on YYYY-MM-DD] [--brief]   level, competencies and proof of each partner on standard input
  editions                               the editions known, with their digest

evaluate reads one JSON object, or one a line, and answers one JSON object a line. Without --on: today.
`;

export type Command =
  | { verb: "evaluate"; edition: Edition; on: Day; isBrief: boolean }
  | { verb: "editions" }
  | { verb: "help" }
  | { verb: "refused"; fault: string };

const refused = (fault: string): Command => ({ verb: "refused", fault });

const options = {
  edition: { type: "string" },
  on: { type: "string" },
  brief: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const flagsOf = (verb: string): string[] => (verb === "evaluate" ? ["edition", "on", "brief"] : []);

/** Reads the words after `programme --`. `today` is what --on is where it is not given. */
export const commandOf = (words: string[], today: Day): Command => {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    return refused(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
  const [verb, ...others] = parsed.positionals;
  const { edition: editionId = defaultEdition.id, on = today, brief = false, help = false } = parsed.values;
  if (help) return { verb: "help" };
  if (verb === undefined) return refused("A verb is missing: evaluate or editions.");
  if (verb !== "evaluate" && verb !== "editions")
    return refused(`Unknown verb ${JSON.stringify(verb)}. Known: evaluate, editions.`);
  if (others.length > 0) return refused(`Unexpected ${JSON.stringify(others[0])}: input is read from standard input.`);
  const stray = Object.keys(parsed.values).find((flag) => !flagsOf(verb).includes(flag));
  if (stray !== undefined) return refused(`${verb} takes no --${stray}.`);
  if (verb === "editions") return { verb };
  const edition = editionOf(editionId);
  if (edition === null)
    return refused(`Unknown edition ${JSON.stringify(editionId)}. Known: ${editions.map(({ id }) => id).join(", ")}.`);
  if (!isDay(on)) return refused(`--on ${JSON.stringify(on)} must be a day that exists, written YYYY-MM-DD.`);
  return { verb, edition, on, isBrief: brief };
};
