import { z } from "zod";
import { credentialTypes, hasTrack, tracks } from "@/lib/credential/type";
import { activityMove, activityMoveSchema, amountOfMove, kindOfMove } from "./activity-move";

/** A person of the company by id, or a hire of the scenario: "hire-1", "hire-2" and so on. */
const someone = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

const exam = z
  .strictObject({
    move: z.literal("exam"),
    person: someone,
    type: z.enum(credentialTypes),
    track: z.enum(tracks).nullable(),
  })
  .refine(({ type, track }) => hasTrack(type) === (track !== null));

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

/** Writes a scenario into an address, a short word a move. */
export const textOfMoves = (moves: readonly Move[]): string => moves.map(textOf).join("~");

const textOf = (move: Move): string => {
  switch (move.move) {
    case "exam":
      return ["exam", move.person, move.type, ...(move.track ? [move.track] : [])].join(".");
    case "hire":
    case "leave":
      return `${move.move}.${move.person}`;
    case "sign":
      return "sign";
    default:
      return `${move.move}.${amountOfMove(move)}`;
  }
};

const moveOf = (text: string): unknown => {
  const [move, first = "", type, track = null] = text.split(".");
  if (move === "exam") return { move, person: first, type, track };
  if (move === "hire" || move === "leave") return { move, person: first };
  const kind = kindOfMove(move ?? "");
  return kind ? activityMove(kind, Number(first)) : { move };
};

/** Reads a scenario from an address. What is not a move is left out, so that an old link still opens. */
export const movesIn = (text: string): Move[] =>
  text
    .split("~")
    .slice(0, mostMoves)
    .flatMap((one) => {
      const parsed = moveSchema.safeParse(moveOf(one));
      return parsed.success ? [parsed.data] : [];
    });
