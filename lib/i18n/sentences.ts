import type { SayableEventKind } from "@/lib/audit/kind";
import type { FieldCode } from "@/lib/form/fault";
import enEvents from "@/lib/i18n/en/events.json" with { type: "json" };
import enForm from "@/lib/i18n/en/form.json" with { type: "json" };
import enRefusals from "@/lib/i18n/en/refusals.json" with { type: "json" };
import frEvents from "@/lib/i18n/fr/events.json" with { type: "json" };
import frForm from "@/lib/i18n/fr/form.json" with { type: "json" };
import frRefusals from "@/lib/i18n/fr/refusals.json" with { type: "json" };
import type { RefusalCode } from "@/lib/refusal-code";

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

/** The sentences of the closed lists. Further languages are held to the same by a test. */
export const sentences = {
  fr: { refusals: refusals(frRefusals), faults: faults(frForm.errors), events: events(frEvents) },
  en: { refusals: refusals(enRefusals), faults: faults(enForm.errors), events: events(enEvents) },
} as const;
