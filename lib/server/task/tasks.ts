import type { BadgeDocumentKind, TrustedDocument } from "@/lib/badge/trust";
import type { FileKind } from "@/lib/file/kind";
import type { AgreementDocument } from "@/lib/server/agreement/pdf/document";
import type { CheckAsked } from "@/lib/server/badge/check";
import type { Listed } from "@/lib/server/badge/status";
import type { addPage } from "@/lib/server/file/add-page";
import type { SentForm } from "@/lib/server/verify/form";
import type { SealTask } from "./seal";

type Sealed = { bytes: Uint8Array; roots: readonly string[]; timeRoots: readonly string[] };

/** What threads do besides answering about companies. Each loads what it needs when it is first asked for. */
export const tasks = {
  /** Draws a document, as a PDF. */
  draw: async (document: AgreementDocument) =>
    (await import("@/lib/server/agreement/pdf/render")).renderAgreementPdf(document),
  /** Digests of a document's pages. */
  pages: async (pdf: Uint8Array) => (await import("@/lib/server/seal/pdf/page-digests")).readPageDigests(pdf),
  seal: async (task: SealTask) => (await import("./seal")).sealWithHelp(task),
  /** Verifies a file of our own that was sealed just now. */
  verify: async ({ bytes, roots, timeRoots }: Sealed) =>
    (await import("@/lib/verify/verify")).verifySealed(bytes, roots, timeRoots),
  /** Verifies a file that a visitor sent. */
  "verify-sent": async (form: SentForm) => (await import("@/lib/server/verify/form")).verifyForm(form),
  /** Reads a text of the agreement from Markdown that was written elsewhere. */
  markdown: async (source: string) => (await import("@/lib/agreement/text/draft/markdown")).readMarkdown(source),
  /** Draws the logo of whoever runs the programme. */
  logo: async (bytes: Uint8Array) => (await import("@/lib/server/file/logo")).drawLogo(bytes),
  /** What a badge says. */
  "badge-open": async (bytes: Uint8Array) => (await import("@/lib/server/badge/task")).openInThread(bytes),
  /** Who signed a badge, and whether it was taken back. */
  "badge-check": async (asked: CheckAsked) => (await import("@/lib/server/badge/task")).checkInThread(asked),
  /** Reads the public keys that staff pasted. */
  "badge-keys": async ({ text, name }: { text: string; name: string }) =>
    (await import("@/lib/server/badge/keys")).readKeys(text, name),
  /** Whether a file of an issuer's is what it is given as. */
  "badge-list": async ({ kind, content }: { kind: BadgeDocumentKind; content: string }) =>
    (await import("@/lib/server/badge/document")).isReadable(kind, content),
  /** Which badges were revoked after they verified something. */
  "badge-revoked": async ({ badges, documents }: { badges: Listed[]; documents: TrustedDocument[] }) =>
    (await import("@/lib/server/badge/status")).revokedAmong(badges, documents),
  /** Checks an uploaded file and draws pictures anew; answers the bytes to keep. */
  inspect: async ({ bytes, kind }: { bytes: Uint8Array; kind: FileKind }) =>
    (await import("@/lib/server/file/inspect")).inspect(bytes, kind),
  /** Puts a picture behind the pages of a file. */
  "add-page": async (page: Parameters<typeof addPage>[0]) => (await import("@/lib/server/file/add-page")).addPage(page),
  /** Reads the tables of a file that somebody imports. */
  table: async (sent: { bytes: Uint8Array; fileName: string }) =>
    (await import("@/lib/server/import/read-file")).readFile(sent),
};

export type TaskName = keyof typeof tasks;
export type TaskInput<N extends TaskName> = Parameters<(typeof tasks)[N]>[0];
export type TaskAnswer<N extends TaskName> = Awaited<ReturnType<(typeof tasks)[N]>>;

/** Does a task in this thread. */
export const doTask = <N extends TaskName>(name: N, input: TaskInput<N>): Promise<TaskAnswer<N>> => {
  const task = tasks[name] as (input: TaskInput<N>) => Promise<TaskAnswer<N>>;
  return task(input);
};
