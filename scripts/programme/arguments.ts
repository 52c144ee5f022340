import { parseArgs } from "node:util";
import { type Day, isDay } from "@/lib/date/day";
import { defaultEdition, editionById, editions } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";

export const usage = `Usage: npm run -s programme -- <verb> [--edition ${defaultEdition.id}] [flags]

  evaluate [--on YYYY-MM-DD] [--brief]                level, competencies and proof of each partner
  plan --to TIER [--on YYYY-MM-DD] [--seconds 5]      the exams and hires of least hours to a tier, and others
  forecast [--from YYYY-MM-DD] --until YYYY-MM-DD     changes of level and competencies from what is known today
  resilience [--on YYYY-MM-DD]                        whose leaving alone would change anything
  editions                                            the editions known, with their digest

All but editions read one JSON object, or one a line, on standard input and answer one JSON object a line. Without --on
or --from: today. A step of a plan that hires reads {"person":"hire-1","earn":"hire"}.
`;

/** The question about each document on standard input. */
export type Question = { edition: Edition } & (
  | { verb: "evaluate"; on: Day; isBrief: boolean }
  | { verb: "plan"; on: Day; to: string; seconds: number }
  | { verb: "forecast"; from: Day; until: Day }
  | { verb: "resilience"; on: Day }
);

export type Command = Question | { verb: "editions" } | { verb: "help" } | { verb: "refused"; fault: string };

const refused = (fault: string): Command => ({ verb: "refused", fault });

const options = {
  edition: { type: "string" },
  on: { type: "string" },
  brief: { type: "boolean" },
  to: { type: "string" },
  seconds: { type: "string" },
  from: { type: "string" },
  until: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];

const flagsOf: Record<string, string[]> = {
  evaluate: ["edition", "on", "brief"],
  plan: ["edition", "on", "to", "seconds"],
  forecast: ["edition", "from", "until"],
  resilience: ["edition", "on"],
  editions: [],
};

const quoted = (text: string | undefined): string => JSON.stringify(text ?? "");

const faultOfDay = (flag: string, day: string): string | null =>
  isDay(day) ? null : `--${flag} ${quoted(day)} must be a day that exists, written YYYY-MM-DD.`;

const planOf = (edition: Edition, on: Day, { to, seconds = "5" }: Values): Command => {
  const known = edition.tiers.map(({ id }) => id);
  if (to === undefined) return refused(`plan needs --to, one of: ${known.join(", ")}.`);
  if (!known.includes(to)) return refused(`Unknown tier ${quoted(to)}. Known: ${known.join(", ")}.`);
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(seconds))
    return refused(`--seconds ${quoted(seconds)} must be a number from 0 to 9999.`);
  return { verb: "plan", edition, on, to, seconds: Number(seconds) };
};

const forecastOf = (edition: Edition, today: Day, { from = today, until }: Values): Command => {
  if (until === undefined) return refused("forecast needs --until YYYY-MM-DD.");
  const fault = faultOfDay("from", from) ?? faultOfDay("until", until);
  if (fault !== null) return refused(fault);
  return until < from
    ? refused(`--until ${until} comes before --from ${from}.`)
    : { verb: "forecast", edition, from, until };
};

const questionOf = (verb: string, edition: Edition, today: Day, values: Values): Command => {
  if (verb === "forecast") return forecastOf(edition, today, values);
  const { on = today, brief = false } = values;
  const fault = faultOfDay("on", on);
  if (fault !== null) return refused(fault);
  if (verb === "plan") return planOf(edition, on, values);
  return verb === "resilience" ? { verb, edition, on } : { verb: "evaluate", edition, on, isBrief: brief };
};

/** Parses the words after `programme --`. `today` is the default of --on. */
export const parseCommand = (words: string[], today: Day): Command => {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    return refused(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
  const [verb, ...others] = parsed.positionals;
  const { edition: editionId = defaultEdition.id, help = false } = parsed.values;
  const verbs = Object.keys(flagsOf).join(", ");
  if (help) return { verb: "help" };
  if (verb === undefined) return refused(`A verb is missing: ${verbs}.`);
  const flags = Object.hasOwn(flagsOf, verb) ? flagsOf[verb] : undefined;
  if (flags === undefined) return refused(`Unknown verb ${quoted(verb)}. Known: ${verbs}.`);
  if (others.length > 0) return refused(`Unexpected ${quoted(others[0])}: input is read from standard input.`);
  const stray = Object.keys(parsed.values).find((flag) => !flags.includes(flag));
  if (stray !== undefined) return refused(`${verb} takes no --${stray}.`);
  if (verb === "editions") return { verb };
  const edition = editionById(editionId);
  if (edition === null)
    return refused(`Unknown edition ${quoted(editionId)}. Known: ${editions.map(({ id }) => id).join(", ")}.`);
  return questionOf(verb, edition, today, parsed.values);
};
