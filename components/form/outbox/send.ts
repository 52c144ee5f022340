import { sendPicture } from "@/components/form/file/upload";
import type { KnownFile } from "@/components/form/source/form-source";
import type { FormAction } from "@/components/form/use-action-form";
import { askWhoIsIn } from "@/components/live/still-reader";
import type { RefusalCode } from "@/lib/refusal/code";
import { changeWaiting, findPage, findWaiting, forgetPage, type Waiting } from "./store";

/** What came of an attempt: there was still no line, its reader has to do something first, or it is not there any more. */
export type Attempted = "sent" | "lost" | "signed-out" | "refused" | "gone";

/** What passes by itself: the form waits on, under the same key. */
export const passing: readonly RefusalCode[] = ["files-unavailable", "portal-busy", "rate-limited", "takes-too-long"];

class Ended extends Error {
  constructor(
    readonly end: Attempted,
    readonly code?: string,
  ) {
    super(`A form did not leave: ${end} ${code ?? ""}`);
  }
}

const endOf = (code: string): Ended => {
  if (code === "connection-lost" || (passing as readonly string[]).includes(code)) return new Ended("lost");
  return code === "signed-out" ? new Ended("signed-out") : new Ended("refused", code);
};

/** Asked before each step: who is signed in may change while photographs are on their way. */
const requireReader = async ({ reader }: Waiting): Promise<void> => {
  const isIn = await askWhoIsIn(reader);
  if (isIn !== "same") throw new Ended(isIn === "unreached" ? "lost" : "signed-out");
};

const changed = async (one: Waiting, change: Partial<Waiting>): Promise<Waiting> => {
  const next = await changeWaiting(one.id, change);
  if (!next) throw new Ended("gone");
  return next;
};

/** Sends the next page of a file, and keeps what is left: none is sent twice, whatever happens afterwards. */
const sendPage = async (one: Waiting, file: KnownFile, held: NonNullable<KnownFile["held"]>): Promise<Waiting> => {
  const [next = "", ...pages] = held.pages;
  await requireReader(one);
  const page = await findPage(next);
  if (!page) throw new Ended("refused", "file-gone");
  const sent = await sendPicture(page, held.behind);
  if (!sent.ok) throw endOf(sent.code);
  const left = { ...file, held: { behind: sent.file.id, pages } };
  const whole = await changed(one, { files: { ...one.files, [file.id]: left } });
  await forgetPage(next);
  return whole;
};

/** The form with a file of the server in the place of one whose pages have all been sent. */
const withArrived = (one: Waiting, field: string, { held, ...file }: KnownFile): Promise<Waiting> => {
  const id = held?.behind ?? "";
  const { [file.id]: _, ...others } = one.files;
  return changed(one, { values: { ...one.values, [field]: id }, files: { ...others, [id]: { ...file, id } } });
};

const heldIn = ({ values, files }: Waiting): { field: string; file: KnownFile } | null => {
  const [found] = Object.entries(values).flatMap(([field, value]) => {
    const file = typeof value === "string" ? files[value] : undefined;
    return file?.held ? [{ field, file }] : [];
  });
  return found ?? null;
};

const withFiles = async (given: Waiting): Promise<Waiting> => {
  let one = given;
  for (let next = heldIn(one); next; next = heldIn(one)) {
    const { field, file } = next;
    one = file.held?.pages.length ? await sendPage(one, file, file.held) : await withArrived(one, field, file);
  }
  return one;
};

/** Sent before under the same key, perhaps by another tab: it is done. */
const isDone = (code: string): boolean => code === "already-received";

const attempted = async (one: Waiting, action: FormAction<unknown>): Promise<"sent"> => {
  await requireReader(one);
  const outcome = await action(one.values, one.id);
  if (outcome.ok || isDone(outcome.code)) return "sent";
  throw endOf(outcome.code);
};

/**
 * Sends one form under its key: its photographs first. What is refused is kept with the portal's reason, to be opened and
 * corrected. Nothing leaves for somebody else who signed in, or for another company, nor once it was discarded.
 */
export const sendWaiting = async (id: string, action: FormAction<unknown>): Promise<Attempted> => {
  try {
    const one = await findWaiting(id);
    return one?.state === "waiting" ? await attempted(await withFiles(one), action) : "gone";
  } catch (error) {
    if (!(error instanceof Ended)) return "lost";
    const { end, code } = error;
    if (end === "refused") await changeWaiting(id, { state: "refused", ...(code && { code }) });
    return end;
  }
};
