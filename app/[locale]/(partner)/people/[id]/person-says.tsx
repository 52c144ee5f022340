import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { RequestDetail } from "@/components/person/request-detail";
import { Note } from "@/components/ui/note";
import type { PersonView } from "@/db/queries/person/list";
import { listPersonRequests, type PersonRequests } from "@/db/queries/person/request";
import type { Actor } from "@/lib/actor";
import { formatDay } from "@/lib/date/day";
import { AnswerRequestForm } from "./answer-request-form";

function Stance({ person: { name, consentedAt, objectedOn } }: { person: PersonView }) {
  const t = useTranslations("person.asks");
  const locale = useLocale();
  if (objectedOn) return <Note tone="risk">{t("objects", { name, day: formatDay(objectedOn, locale) })}</Note>;
  return consentedAt ? <Note tone="met">{t("agreed", { name })}</Note> : null;
}

function Requests({ person, told: { requests, may } }: { person: PersonView; told: PersonRequests }) {
  const t = useTranslations("person.asks");
  if (requests.length === 0) return null;
  return (
    <Section title={t("title", { name: person.name })}>
      <ul className="border-rule border-t">
        {requests.map((request) => (
          <li key={request.id} className="grid gap-4 border-rule border-b py-4">
            <RequestDetail request={request} />
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

/** What a person said by the link of their letter, and where the company answers it. */
export async function PersonSays({ actor, person }: { actor: Actor; person: PersonView }) {
  const told = await listPersonRequests(actor, person.id);
  return (
    <>
      <div className="mb-6">
        <Stance person={person} />
      </div>
      <Requests person={person} told={told} />
    </>
  );
}
