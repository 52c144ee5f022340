import type { FieldRefusals, RefusalParams } from "@/lib/errors";

/** What a form that also works without JavaScript is drawn from: nothing yet, a refusal with what was typed, or done. */
export type FormState<T = unknown> =
  | { is: "idle" }
  | {
      is: "refused";
      code: string;
      params: RefusalParams;
      fields: FieldRefusals;
      values: Readonly<Record<string, string>>;
    }
  | { is: "done"; value: T };

export const idleForm: FormState<never> = { is: "idle" };
