import { type Holding, type Pass, rosterOf } from "@/lib/evaluate/prove/roster";
import { isEmployedOn } from "@/lib/person/employment";
import type { Skill } from "./exams";

/** A person employed on the day of a plan, with what they hold that counts. */
export type Employed = { person: string; held: Skill[]; holdings: Holding[] };

/** The people employed on the day of a pass. */
export const staffOf = (pass: Pass): Employed[] =>
  rosterOf(pass)
    .filter(({ person }) => isEmployedOn(person, pass.on))
    .map(({ person, holdings }) => ({
      person: person.id,
      held: holdings.map(({ type, track }) => ({ type, track })),
      holdings,
    }));
