import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { Facts } from "@/lib/evaluate/facts/facts";

/** What every question about a company stands on; the answer shows amounts only where the reader may see revenue. */
export type QuestionGround = { edition: Edition; facts: Facts; on: Day; seeRevenue: boolean };

/** Makes a test that turns true once so many milliseconds have passed. */
export type TimeBox = (milliseconds: number) => () => boolean;
