import "server-only";

/** The folders of the store whose files are kept for ever, all directly below: what a backup holds of it. */
export const keptFolders = ["files", "agreements", "seal-roots", "time-roots"] as const;
