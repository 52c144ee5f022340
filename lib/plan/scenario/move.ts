import { z } from "zod";
import { isOwnKind, type OwnKind } from "@/lib/activity/own-kind";
import { term } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import { pathWith } from "@/lib/form/query";
import { activityMove, activityMoveSchema, amountOfMove, kindOfMove } from "./activity-move";

/** A person of the company by id, or a hire of the scenario: "hire-1", "hire-2" and so on. */
const someone = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

const exam = z.strictObject({ move: z.literal("exam"), person: someone, type: term, track: term.nullable() });

/** One step of a scenario: what a company could do, or what could happen to it. */
export const moveSchema = z.union([
  z.strictObject({ move: z.literal("hire"), person: someone }),
  exam,
  z.strictObject({ move: z.literal("leave"), person: someone }),
  activityMoveSchema,
  z.strictObject({ move: z.literal("sign") }),
]);

export type Move = z.infer<typeof moveSchema>;

export const mostMoves = 60;

export const movesSchema = z.array(moveSchema).max(mostMoves);

type Exam = { type: string; track: string | null };

/** Whether an edition has this exam: a type it names, with one of its tracks where the type has tracks. */
export const isExamIn = (edition: Edition, { type, track }: Exam): boolean => {
  const { types, tracks } = vocabularyOf(edition);
  return types.get(type) === (track !== null) && (track === null || tracks.includes(track));
};

/** A word of an edition in an address, where "." and "~" stand between words. */
const worded = (word: string): string => encodeURIComponent(word).replaceAll(".", "%2E");

/** Writes a scenario into an address, a short word a move. */
export const textOfMoves = (moves: readonly Move[]): string => moves.map(textOf).join("~");

/** The address of a scenario; the query is written once more, so that what is read of it is what was written. */
export const scenarioPath = (moves: readonly Move[], path = "/progress/scenario"): string =>
  pathWith(path, { moves: textOfMoves(moves) });

const textOf = (move: Move): string => {
  switch (move.move) {
    case "exam":
      return ["exam", move.person, worded(move.type), ...(move.track ? [worded(move.track)] : [])].join(".");
    case "hire":
    case "leave":
      return `${move.move}.${move.person}`;
    case "sign":
      return "sign";
    default:
      return `${move.move}.${amountOfMove(move)}`;
  }
};

const unworded = <T extends string | null | undefined>(word: T): T | string => {
  try {
    return word ? decodeURIComponent(word) : word;
  } catch {
    return "";
  }
};

const moveOf = (text: string): unknown => {
  const [move, first = "", type, track = null] = text.split(".");
  if (move === "exam") return { move, person: first, type: unworded(type), track: unworded(track) };
  if (move === "hire" || move === "leave") return { move, person: first };
  const kind = kindOfMove(move ?? "");
  return kind ? activityMove(kind, Number(first)) : { move };
};

/** Whether a move is one under an edition, which names the exams and the kinds of its own; the portal's kinds are steps under any. */
export const isMoveIn = (edition: Edition, move: Move): boolean =>
  move.move === "exam" ? isExamIn(edition, move) : !isOwnKind(move.move) || isMeasuredIn(edition, move.move);

const isMeasuredIn = (edition: Edition, kind: OwnKind): boolean => vocabularyOf(edition).measures.has(kind);

/** Reads a scenario from an address. What is not a move under an edition is left out, so that an old link still opens. */
export const movesIn = (text: string, edition: Edition): Move[] =>
  text
    .split("~")
    .slice(0, mostMoves)
    .flatMap((one) => {
      const parsed = moveSchema.safeParse(moveOf(one));
      if (!parsed.success) return [];
      return isMoveIn(edition, parsed.data) ? [parsed.data] : [];
    });
