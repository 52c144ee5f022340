import { z } from "zod";
import { candidateKinds } from "@/lib/overview/summary";

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((value) => value || undefined)
    .catch(undefined);

const querySchema = z.object({
  search: text(100),
  tier: text(60),
  future: text(60),
  competency: text(60),
  legacy: text(60),
  candidate: z.enum(candidateKinds).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export type PartnerQuery = z.output<typeof querySchema>;

/** Reads the filter from the query of the partner list; invalid parts are left out. */
export const readPartnerQuery = (query: Record<string, string | string[] | undefined>): PartnerQuery =>
  querySchema.parse(Object.fromEntries(Object.keys(querySchema.shape).map((key) => [key, query[key]])));

/** Writes the filter as the query of the partner list. */
export const partnerQuery = (query: Partial<PartnerQuery>): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const params = new URLSearchParams(given).toString();
  return params ? `?${params}` : "";
};
