import { sendPicture } from "@/components/form/file/upload";
import type { KnownFile } from "@/components/form/source/form-source";
import type { FormAction } from "@/components/form/use-action-form";
import { shownReader } from "@/components/live/shown-reader";
import { askWhoIsIn } from "@/components/live/still-reader";
import { findPhotographs, forgetPhotographs, keepPhotographs, keepWaiting, type Waiting } from "./store";

/** What came of an attempt: there was still no line, or its reader has to do something first. */
export type Attempted = "sent" | "lost" | "signed-out" | "refused";

class NotTaken extends Error {
  constructor(readonly code: string) {
    super(`A photograph was not taken: ${code}`);
  }
}

/** Sends photographs one behind the other, and keeps what is left after each, so that none is sent twice. */
const sentFile = async (id: string): Promise<string | null> => {
  let left = await findPhotographs(id);
  if (!left) return null;
  while (left.pages[0]) {
    const sent = await sendPicture(left.pages[0], left.behind);
    if (!sent.ok) throw new NotTaken(sent.code);
    left = { ...left, behind: sent.file.id, pages: left.pages.slice(1) };
    await keepPhotographs(left);
  }
  return left.behind;
};

const arrived = ({ isHeld: _, ...file }: KnownFile, id: string): KnownFile => ({ ...file, id });

/** The form with files of the server in the place of photographs that waited here. */
const withFiles = async (one: Waiting): Promise<Waiting> => {
  let whole = one;
  for (const [field, value] of Object.entries(one.values)) {
    const held = typeof value === "string" ? one.files[value] : undefined;
    const id = held?.isHeld ? await sentFile(held.id) : null;
    if (!held || !id) continue;
    const { [held.id]: _, ...others } = whole.files;
    whole = { ...whole, values: { ...whole.values, [field]: id }, files: { ...others, [id]: arrived(held, id) } };
  }
  return whole;
};

const attempted = async (whole: Waiting, action: FormAction<unknown>): Promise<Attempted> => {
  const outcome = await action(whole.values, whole.id);
  if (outcome.ok) return "sent";
  return outcome.code === "signed-out" ? "signed-out" : "refused";
};

const whyNot = (error: unknown): Attempted => {
  if (!(error instanceof NotTaken) || error.code === "connection-lost") return "lost";
  return error.code === "signed-out" ? "signed-out" : "refused";
};

/**
 * Sends one form under its key: its photographs first. What is refused is kept, to be opened and corrected. Nothing leaves
 * while somebody else is signed in, or the same person for another company: a page that was open before may not know.
 */
export const sendWaiting = async (one: Waiting, action: FormAction<unknown>): Promise<Attempted> => {
  const reader = shownReader();
  const isIn = reader === null ? "another" : await askWhoIsIn(reader);
  if (isIn !== "same") return isIn === "unreached" ? "lost" : "signed-out";
  let whole = one;
  const end = await (async () => {
    whole = await withFiles(one);
    return attempted(whole, action);
  })().catch(whyNot);
  if (end === "refused") await keepWaiting({ ...whole, state: "refused" });
  if (end === "sent") await Promise.all(Object.keys(one.files).map(forgetPhotographs));
  return end;
};
