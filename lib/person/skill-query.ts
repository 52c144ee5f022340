import { type CredentialType, credentialTypes, type Track, tracks } from "@/lib/credential/type";
import { choiceIn, type Query } from "@/lib/form/query";

/** The credential type and track in the query of a link to the declaration form; "" where absent. */
export const skillIn = (query: Query): { type: CredentialType | ""; track: Track | "" } => ({
  type: choiceIn(query, "type", credentialTypes) ?? "",
  track: choiceIn(query, "track", tracks) ?? "",
});
