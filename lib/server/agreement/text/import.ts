import "server-only";
import { importText } from "@/db/mutations/agreement/text/draft";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { OneText } from "@/lib/agreement/text/draft/markdown";
import type { ImportMarkdown } from "@/lib/agreement/text/draft/schema";
import { runTask } from "@/lib/server/task/run";

/**
 * Reads a draft from Markdown, over what it says. What somebody wrote elsewhere is parsed by a worker thread, in a time box,
 * before anything is locked. Refuses `file-too-slow`, `portal-busy`.
 */
export const importMarkdown = async (actor: Actor, { markdownFr, markdownEn, ...row }: ImportMarkdown) => {
  requirePermission(actor, "text.draft", "programme");
  const read = async (markdown: string): Promise<OneText | null> =>
    markdown === "" ? null : runTask("markdown", markdown, { asker: actor.accountId ?? "" });
  const [fr, en] = [await read(markdownFr), await read(markdownEn)];
  return importText(actor, { ...row, fr, en });
};
