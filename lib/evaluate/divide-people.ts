import type { CredentialClause } from "@/lib/edition/clause";
import type { Competency } from "@/lib/edition/edition";
import { everyPart, isRule } from "@/lib/edition/parts";
import { proveCompetency } from "@/lib/evaluate/prove/competency";
import type { Ground } from "@/lib/evaluate/prove/ground";
import { askedOf, bestOf } from "./prove/people";
import { compare } from "./prove/proof";
import { type Roster, rosterWithout } from "./prove/roster";
import { type Division, shareCompetencies } from "./share-competencies";
import type { TraceOf } from "./trace/trace";

/** The clauses by which a competency counts people, and the most people it can need. */
const clausesOf = (one: Competency): { clauses: CredentialClause[]; most: number } => {
  const clauses: CredentialClause[] = [];
  let most = 0;
  for (const part of one.requires.flatMap((rule) => [...everyPart(rule)]))
    if (isRule(part) && part.rule === "people") {
      clauses.push(part, ...part.ofWhom);
      most += part.count + part.ofWhom.reduce((sum, { count }) => sum + count, 0);
    } else if (isRule(part) && part.rule === "roles") {
      clauses.push(...part.roles);
      most += part.roles.reduce((sum, { count }) => sum + count, 0);
    } else if (!isRule(part) && part.quantity === "people") {
      clauses.push(part);
      most = Number.MAX_SAFE_INTEGER;
    }
  return { clauses, most };
};

type Classes = { members: Roster[]; useful: number[][]; most: number[] };

/** Classes of people who meet the same clauses, and which classes are of use to which competency. */
const classesOf = (competencies: Competency[], { roster, pass }: Ground): Classes => {
  const asked = competencies.map((one) => {
    const { clauses, most } = clausesOf(one);
    return { clauses: clauses.map((clause) => askedOf(clause, pass)), most: Math.min(most, roster.length) };
  });
  const classes = new Map<string, { members: Roster; meets: boolean[] }>();
  for (const entry of roster.toSorted((a, b) => compare(a.person.id, b.person.id))) {
    const met = asked.map(({ clauses }) => clauses.map((clause) => bestOf(entry.holdings, clause) !== null));
    const key = JSON.stringify(met);
    const known = classes.get(key) ?? { members: [], meets: met.map((one) => one.includes(true)) };
    known.members.push(entry);
    classes.set(key, known);
  }
  const all = [...classes.values()].filter(({ meets }) => meets.includes(true));
  return {
    members: all.map(({ members }) => members),
    useful: competencies.map((_, one) => all.flatMap(({ meets }, place) => (meets[one] ? [place] : []))),
    most: asked.map(({ most }) => most),
  };
};

const held = (division: Division): number => division.filter((team) => team !== null).length;

/**
 * The competency each person is given to, by its place; a person in no team is left to every competency that is not
 * held.
 */
const givenBy = (division: Division, { members }: Classes): Map<string, number> => {
  const given = new Map<string, number>();
  const taken = members.map(() => 0);
  division.forEach((team, competency) => {
    team?.forEach((size, place) => {
      const from = taken[place] ?? 0;
      for (const { person } of members[place]?.slice(from, from + size) ?? []) given.set(person.id, competency);
      taken[place] = from + size;
    });
  });
  return given;
};

/**
 * Proves the competencies of an edition in which a person counts for one competency only. People are divided so that
 * the tier is the highest, then so that most competencies are held, then in favour of those listed first. `heightWith`
 * gives the height of the tier reached with given competencies; `isBounded` says that not every division was tried.
 */
export const divideAmong = (
  ground: Ground,
  heightWith: (competencies: TraceOf<"competency">[]) => number,
): { competencies: TraceOf<"competency">[]; isBounded: boolean } => {
  const { edition } = ground.pass;
  const classes = classesOf(edition.competencies, ground);
  const quiet: Ground = { ...ground, pass: { ...ground.pass, explains: false } };
  const prove = (one: Competency, roster: Roster) => proveCompetency(one, { ...quiet, roster });
  const nobody = edition.competencies.map((one) => prove(one, []));
  const heights = new Map<string, number>();
  const heightOf = (division: Division): number => {
    const key = division.map((team) => (team === null ? 0 : 1)).join("");
    const known = heights.get(key);
    if (known !== undefined) return known;
    const height = heightWith(nobody.map((node, one) => (division[one] ? { ...node, isMet: true } : node)));
    heights.set(key, height);
    return height;
  };
  const { division, isBounded } = shareCompetencies(
    {
      competencies: edition.competencies.length,
      sizes: classes.members.map(({ length }) => length),
      useful: classes.useful,
      most: classes.most,
      isHeld: (competency, team) => {
        const roster = classes.members.flatMap((members, place) => members.slice(0, team[place]));
        return prove(edition.competencies[competency] as Competency, roster).isMet;
      },
    },
    (one, other) => (heightOf(one) - heightOf(other) || held(one) - held(other)) > 0,
  );
  return { competencies: provenBy(division, classes, ground), isBounded };
};

const provenBy = (division: Division, classes: Classes, ground: Ground): TraceOf<"competency">[] => {
  const { edition } = ground.pass;
  const given = givenBy(division, classes);
  return edition.competencies.map((one, place) => {
    const roster = rosterWithout(ground.roster, (person) => {
      const elsewhere = given.get(person);
      return elsewhere === undefined || elsewhere === place
        ? null
        : { code: "counted-elsewhere", competency: edition.competencies[elsewhere]?.id ?? "", person };
    });
    return proveCompetency(one, { ...ground, roster });
  });
};
