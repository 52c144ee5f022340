import type { RefusalParams } from "@/lib/refusal/refusal";

/** Why a form did not get through: the server said no, or no answer came. */
export type Trouble =
  | { is: "refused"; code: string; params: RefusalParams }
  | { is: "signed-out" }
  | { is: "connection-lost" }
  | { is: "reload-needed" }
  | { is: "fault"; reference: string | null };

const lost = /fetch|network|load failed|connection|unexpected response|abort/i;
const unknownAction = /failed to find server action/i;

export const errorDigest = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;

/**
 * What a call that threw means for the reader. `isUnrecognised`: the server runs another version and does not know the
 * action. A network failure says so by a TypeError or by its words, which differ by browser.
 */
export const troubleOf = (error: unknown, isUnrecognised: boolean): Trouble => {
  const message = error instanceof Error ? error.message : "";
  if (isUnrecognised || unknownAction.test(message)) return { is: "reload-needed" };
  if (error instanceof TypeError || lost.test(message)) return { is: "connection-lost" };
  return { is: "fault", reference: errorDigest(error) };
};

/** The trouble of a refusal that came back as a value. */
export const troubleOfRefusal = ({ code, params }: { code: string; params: RefusalParams }): Trouble => {
  if (code === "signed-out") return { is: "signed-out" };
  if (code === "bug")
    return { is: "fault", reference: params.reference === undefined ? null : String(params.reference) };
  return { is: "refused", code, params };
};

/** No answer came or it was not looked at: the server may have done it, so the same key must be sent again. */
export const isUnsure = (trouble: Trouble): boolean => trouble.is === "connection-lost" || trouble.is === "fault";
