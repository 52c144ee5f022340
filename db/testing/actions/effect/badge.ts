import type { badgeActions } from "@/db/testing/actions/badge";
import { adds, type Effect } from "./effect";

const on = (...records: Effect["records"]): Effect => ({
  records,
  version: "stale",
  over: { of: "badgeIssuer", removed: "not-found" },
});

/** What the acts about issuers of badges leave and refuse, action by action. */
export const badgeEffects: Record<keyof typeof badgeActions, Effect> = {
  addIssuerAction: { records: ["badge-issuer.added"], version: adds, over: adds },
  editIssuerAction: on("badge-issuer.changed"),
  removeIssuerAction: on("badge-issuer.removed"),
  addKeysAction: on("badge-issuer.keys-added"),
  retireKeyAction: on("badge-issuer.key-retired"),
  nameClassAction: on("badge-issuer.class-named"),
  dropClassAction: on("badge-issuer.class-dropped"),
  addDocumentAction: on("badge-issuer.document-added"),
  removeDocumentAction: on("badge-issuer.document-removed"),
};
