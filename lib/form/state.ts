import type { Outcome } from "@/lib/refusal/refusal";

/** What a form is drawn from: nothing posted yet, or what came of the last post. */
export type FormState<T = unknown> = Outcome<T> | null;

/**
 * A server action as components hold it: three ways to call one door. The same schema checks all three.
 * With the input as an object, the answer comes back and nothing is redirected or drawn again; the key makes a repeated
 * call one act. As a form post, which works without JavaScript, the hidden field `idempotencyKey` does the same.
 */
export type Action<T = unknown> = {
  /** A single button: `<form action={…}>`. The answer is not looked at. */
  (form: FormData): Promise<void>;
  (input: unknown, idempotencyKey?: string): Promise<Outcome<T>>;
  /** For `useActionState`. */
  (before: FormState, form: FormData): Promise<FormState<T>>;
};
