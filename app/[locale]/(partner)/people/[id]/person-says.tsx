import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { RequestDetail } from "@/components/person/request-detail";
import { TierEffectNote } from "@/components/person/tier-effect";
import { Note } from "@/components/ui/note";
import type { PersonView } from "@/db/queries/person/list";
import { listPersonRequests, type PersonRequests } from "@/db/queries/person/request";
import { findSharedStanding } from "@/db/queries/person/shared";
import { getEffect } from "@/db/queries/tier/effect";
import type { Actor } from "@/lib/actor";
import { formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import { requirePartnerId } from "@/lib/partner/own";
import { withDays } from "@/lib/person/changed";
import { type SaidEffect, saidEffect } from "@/lib/server/person/effect";
import { AnswerRequestForm } from "./answer-request-form";

function Stance({ person: { name, consentedAt, objectedOn } }: { person: PersonView }) {
  const t = useTranslations("person.asks");
  const locale = useLocale();
  if (objectedOn) return <Note tone="risk">{t("objects", { name, day: formatDay(objectedOn, locale) })}</Note>;
  return consentedAt ? <Note tone="met">{t("agreed", { name })}</Note> : null;
}

function SharedNote({ name, standing }: { name: string; standing: "here" | "elsewhere" }) {
  const t = useTranslations("person.shared");
  return <Note tone={standing === "here" ? "plain" : "risk"}>{t(standing, { name })}</Note>;
}

type Effects = ReadonlyMap<string, SaidEffect>;
type RequestsProps = { person: PersonView; told: PersonRequests; effects: Effects };

function Requests({ person, told: { requests, may }, effects }: RequestsProps) {
  const t = useTranslations("person.asks");
  if (requests.length === 0) return null;
  return (
    <Section title={t("title", { name: person.name })}>
      <ul className="border-rule border-t">
        {requests.map((request) => (
          <li key={request.id} className="grid gap-4 border-rule border-b py-4">
            <RequestDetail request={request} />
            {effects.has(request.id) ? <TierEffectNote lines={effects.get(request.id)?.lines ?? []} /> : null}
            {may.answer && request.state === "open" ? (
              <AnswerRequestForm
                row={{ id: request.id, rowVersion: request.rowVersion }}
                kind={request.kind}
                name={person.name}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/**
 * What other days would change of the tier, for each request that asks for them and is not answered. Nothing where the
 * person objects: they count on none.
 */
const effectsOf = async (
  actor: Actor,
  person: PersonView,
  { requests, may }: PersonRequests,
  locale: Locale,
): Promise<Effects> => {
  const asking = requests.filter(
    ({ state, kind }) => may.answer && !person.objectedOn && state === "open" && kind === "correction",
  );
  const effects = new Map<string, SaidEffect>();
  for (const { id, proposed } of asking) {
    if (proposed.employedFrom === undefined && proposed.employedUntil === undefined) continue;
    const days = { ...person, ...proposed };
    const effect = await getEffect(actor, requirePartnerId(actor), (facts) => withDays(facts, person.id, days));
    effects.set(id, saidEffect(effect, locale));
  }
  return effects;
};

type Props = { actor: Actor; person: PersonView; locale: Locale };

/** What a person said by the link of their letter, and where the company answers it. */
export async function PersonSays({ actor, person, locale }: Props) {
  const [told, shared] = await Promise.all([
    listPersonRequests(actor, person.id),
    findSharedStanding(actor, person.id),
  ]);
  const effects = await effectsOf(actor, person, told, locale);
  return (
    <>
      <div className="mb-6 grid gap-2">
        <Stance person={person} />
        {shared ? <SharedNote name={person.name} standing={shared} /> : null}
      </div>
      <Requests person={person} told={told} effects={effects} />
    </>
  );
}
