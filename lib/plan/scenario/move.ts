import { z } from "zod";
import { credentialTypes, hasTrack, tracks } from "@/lib/credential/type";

/** Someone of the company by id, or a hire of the scenario: "hire-1", "hire-2" and so on. */
const someone = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

const exam = z
  .strictObject({
    move: z.literal("exam"),
    person: someone,
    type: z.enum(credentialTypes),
    track: z.enum(tracks).nullable(),
  })
  .refine(({ type, track }) => hasTrack(type) === (track !== null));

/** Full months over which points of cloud services are averaged, so that a move of points is this many times its number. */
export const cloudMonths = 12;

/** One thing a company could do or suffer. Cents, points and deployments are whole and above zero. */
export const moveSchema = z.union([
  z.strictObject({ move: z.literal("hire"), person: someone }),
  exam,
  z.strictObject({ move: z.literal("leave"), person: someone }),
  z.strictObject({ move: z.literal("deployments"), count: z.int().min(1).max(1000) }),
  z.strictObject({ move: z.literal("licences"), cents: z.int().min(1).max(1e13) }),
  /** So many points more in each of the last twelve full months. */
  z.strictObject({ move: z.literal("cloud"), points: z.int().min(1).max(1e9) }),
  z.strictObject({ move: z.literal("sign") }),
]);

export type Move = z.infer<typeof moveSchema>;

export const mostMoves = 60;

export const movesSchema = z.array(moveSchema).max(mostMoves);

/** Moves as one short word each, so that a scenario is an address. */
export const textOfMoves = (moves: readonly Move[]): string => moves.map(textOf).join("~");

const textOf = (move: Move): string => {
  switch (move.move) {
    case "exam":
      return ["exam", move.person, move.type, ...(move.track ? [move.track] : [])].join(".");
    case "hire":
    case "leave":
      return `${move.move}.${move.person}`;
    case "deployments":
      return `deployments.${move.count}`;
    case "licences":
      return `licences.${move.cents}`;
    case "cloud":
      return `cloud.${move.points}`;
    case "sign":
      return "sign";
  }
};

const moveOf = (text: string): unknown => {
  const [move, first = "", type, track = null] = text.split(".");
  if (move === "exam") return { move, person: first, type, track };
  if (move === "hire" || move === "leave") return { move, person: first };
  if (move === "deployments") return { move, count: Number(first) };
  if (move === "licences") return { move, cents: Number(first) };
  if (move === "cloud") return { move, points: Number(first) };
  return { move };
};

/** The moves an address names; what is no move is left out, so that an old link still opens. */
export const movesIn = (text: string): Move[] =>
  text
    .split("~")
    .slice(0, mostMoves)
    .flatMap((one) => {
      const parsed = moveSchema.safeParse(moveOf(one));
      return parsed.success ? [parsed.data] : [];
    });
