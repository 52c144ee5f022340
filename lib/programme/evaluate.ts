import type { Day } from "@/lib/dates";
import type { Edition } from "./edition";
import type { Facts } from "./facts";
import type { Trace } from "./trace";

/** The level earned on a day, without its proof. `competencies` are the ids held, sorted. */
export type Decision = { edition: string; on: Day; tier: string; tierIfVerified: string; competencies: string[] };

/** The decision and the proof of every tier and every competency, reached or not. */
export type Evaluation = Decision & { trace: Trace };

export declare const evaluate: (edition: Edition, facts: Facts, on: Day) => Evaluation;
export declare const decide: (edition: Edition, facts: Facts, on: Day) => Decision;
