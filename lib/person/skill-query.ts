import type { CredentialCatalogue } from "@/lib/credential/catalogue";
import { choiceIn, type Query } from "@/lib/form/query";

/** The credential type and track in the query of a link to the declaration form; "" where absent. */
export const skillIn = (query: Query, { types, tracks }: CredentialCatalogue): { type: string; track: string } => {
  const words = (list: readonly { value: string }[]): string[] => list.map(({ value }) => value);
  return { type: choiceIn(query, "type", words(types)) ?? "", track: choiceIn(query, "track", words(tracks)) ?? "" };
};
