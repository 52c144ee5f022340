import type { FieldCode } from "@/lib/form/fault";
import type { RefusalCode } from "@/lib/refusal/code";

/** Values a refusal's sentence may need: names, dates, counts. Never anything the reader may not see. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** Field path to code, for faults that belong to one field. */
export type FieldRefusals = Readonly<Record<string, FieldCode>>;

/** What tells a refusal in every copy of this module: the bundler gives routes, actions and jobs each their own. */
const brand = Symbol.for("portal-refusal");

/**
 * An expected "no": the portal works, the request cannot be granted. Carries a code that the messages translate
 * (`refusals.<code>`), never a sentence. Anything thrown that is not a Refusal is a bug.
 */
export class Refusal extends Error {
  readonly [brand] = true;
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly fields: FieldRefusals;

  constructor(code: RefusalCode, params: RefusalParams = {}, fields: FieldRefusals = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.params = params;
    this.fields = fields;
  }

  static override [Symbol.hasInstance](value: unknown): value is Refusal {
    return typeof value === "object" && value !== null && brand in value;
  }
}

/** For work that another process may have done first: what was refused needs nothing, a bug still throws. */
export const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof Refusal)) throw error;
};

/**
 * What a server action answers: the value, and the address to go on to where there is one; or a refusal that the
 * component translates, with what a form post held (empty for a call), secrets left out.
 */
export type Outcome<T> =
  | { ok: true; value: T; to?: string }
  | {
      ok: false;
      code: RefusalCode;
      params: RefusalParams;
      fields: FieldRefusals;
      values: Readonly<Record<string, unknown>>;
    };
