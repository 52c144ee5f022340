import type { textActions } from "@/db/testing/actions/text";
import { adds, type Effect, each } from "./effect";

const onDraft = {
  of: "text",
  named: "version",
  draft: "done",
  ...each("stale", "waiting", "published", "discarded"),
} as const;
const onWaiting = {
  of: "text",
  named: "version",
  waiting: "done",
  ...each("stale", "draft", "published", "discarded"),
} as const;
const inDraft: Effect = { records: ["text.changed"], version: "stale", over: onDraft };

/** What the acts on the agreement's text leave and refuse. */
export const textEffects: Record<keyof typeof textActions, Effect | Effect[]> = {
  draftTextAction: { records: ["text.drafted"], version: adds, over: adds },
  setClauseAction: inDraft,
  setHeadingAction: inDraft,
  setTermAction: inDraft,
  arrangeTextAction: inDraft,
  importTextAction: inDraft,
  askTextPublicationAction: { ...inDraft, records: ["text.publication-asked"] },
  publishTextAction: { records: ["text.published"], version: "stale", over: onWaiting },
  returnTextAction: { records: ["text.returned"], version: "stale", over: onWaiting },
  discardTextAction: { ...inDraft, records: ["text.discarded"] },
};
