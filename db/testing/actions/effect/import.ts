import type { importActions } from "@/db/testing/actions/import";
import { type Effect, each } from "./effect";

const onDraft = { of: "import", ...each("import-over", "entering", "entered", "undone", "dropped") } as const;

/** What the acts about an import leave and refuse, action by action. */
export const importEffects: Record<keyof typeof importActions, Effect | Effect[]> = {
  matchImportAction: { records: [], version: "import-changed", over: onDraft },
  mendRowAction: { records: [], version: "import-changed", over: onDraft },
  leaveOutRowAction: { records: [], version: "import-changed", over: onDraft },
  dropImportAction: { records: ["import.dropped"], version: "import-changed", over: onDraft },
  enterImportAction: { records: ["import.started"], version: "import-changed", over: onDraft },
  undoImportAction: [
    {
      records: [
        ...["credential.withdrawn", "credential.withdrawn", "import.undone"],
        ...["person.withdrawn", "person.withdrawn"],
      ] as Effect["records"],
      version: "import-changed",
      over: { of: "import", entered: "done", ...each("import-over", "entering", "undone", "dropped") },
    },
    {
      records: ["import.undone", "partner.withdrawn"],
      version: "import-changed",
      over: { of: "import", entered: "done", ...each("import-over", "entering", "undone", "dropped") },
    },
  ],
};
