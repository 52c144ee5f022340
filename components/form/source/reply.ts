import { unstable_isUnrecognizedActionError as isUnrecognised, unstable_rethrow } from "next/navigation";
import type { Outcome } from "@/lib/refusal/refusal";
import { errorDigest, type Trouble, troubleOf } from "./trouble";

/** What came of a post that the page's script sent. Gone: the answer leads to another page, which is on its way. */
export type Reply<T> = { is: "answered"; answer: Outcome<T> } | { is: "gone" } | { is: "failed"; trouble: Trouble };

type Post<T> = (before: null, posted: FormData) => Promise<Outcome<T> | null>;

/** Next tells of a redirect by an error, and follows it by itself. */
const isRedirect = (error: unknown): boolean => errorDigest(error)?.startsWith("NEXT_REDIRECT") === true;

/** Sends a post; whatever goes wrong on the way is a reply too. */
export const replyTo = async <T>(action: Post<T>, posted: FormData): Promise<Reply<T>> => {
  try {
    const answer = await action(null, posted);
    return answer ? { is: "answered", answer } : { is: "gone" };
  } catch (error) {
    if (isRedirect(error)) return { is: "gone" };
    unstable_rethrow(error);
    return { is: "failed", trouble: troubleOf(error, isUnrecognised(error)) };
  }
};

/** Whether nothing is left to do in the form. */
export const isThrough = <T>(reply: Reply<T>): boolean =>
  reply.is === "gone" || (reply.is === "answered" && reply.answer.ok);
