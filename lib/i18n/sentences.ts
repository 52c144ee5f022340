import type { SayableEventKind } from "@/lib/audit/kind";
import type { FieldCode } from "@/lib/form/fault";
import { en } from "@/lib/i18n/en";
import type { RefusalCode } from "@/lib/refusal/code";

/** A missing sentence does not compile, nor does one that nothing says. */
const exactly =
  <Key extends string>() =>
  <T extends Record<Key, string>>(sentences: T & Record<Exclude<keyof T, Key>, never>): T =>
    sentences;

type NounOf<Kind extends string> = Kind extends `${infer Noun}.${string}` ? Noun : never;
type PastOf<Kind extends string, Noun extends string> = Kind extends `${Noun}.${infer Past}` ? Past : never;
/** A kind with a dot is a sentence inside its noun. */
type ByNoun<Kind extends string> = { [Noun in NounOf<Kind>]: Record<PastOf<Kind, Noun>, string> };
/** The number of an event, the portal as who did it, and an event that a newer version recorded. */
type Around = Record<"number" | "portal" | "unknown", string>;

const exactlyByNoun =
  <Kind extends string>() =>
  <T extends ByNoun<Kind> & Around>(
    sentences: T & {
      [Noun in keyof T]: Noun extends keyof Around
        ? string
        : Noun extends NounOf<Kind>
          ? Record<Exclude<keyof T[Noun], PastOf<Kind, Noun>>, never>
          : never;
    },
  ): T =>
    sentences;

/** `unknown` is said of a code that an older or a newer version gave. */
const refusals = exactly<RefusalCode | "unknown">();
const faults = exactly<FieldCode>();
const events = exactlyByNoun<SayableEventKind>();

/** The sentences of the closed lists. Every other language has the shape of English (lib/i18n/messages.ts). */
export const sentences = {
  refusals: refusals(en.refusals),
  faults: faults(en.form.errors),
  events: events(en.event),
} as const;
