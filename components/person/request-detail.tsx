import { useTranslations } from "next-intl";
import { FormattedDay } from "@/components/format/formatted-day";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { FactList } from "@/components/ui/fact-list";
import { lastDayOf } from "@/lib/date/last-day";
import type { PersonRequest, Proposed } from "@/lib/person/request";

type Props = { request: Omit<PersonRequest, "id"> };

function ProposedFields({ proposed }: { proposed: Proposed }) {
  const t = useTranslations("person.fields");
  const { name, employedFrom, employedUntil } = proposed;
  const until = employedUntil ? <FormattedDay on={lastDayOf(employedUntil)} /> : t("employed-still");
  const facts = [
    ...(name === undefined ? [] : [{ key: "name", label: t("name"), value: name, isName: true }]),
    ...(employedFrom === undefined
      ? []
      : [{ key: "from", label: t("employed-from"), value: <FormattedDay on={employedFrom} /> }]),
    ...(employedUntil === undefined ? [] : [{ key: "until", label: t("employed-until"), value: until }]),
  ];
  return facts.length > 0 ? <FactList facts={facts} /> : null;
}

/** What a person asked for, in values and in words, and what the company answered. */
export function RequestDetail({ request }: Props) {
  const t = useTranslations("person.request");
  const { kind, state, proposed, note, answer, askedAt, answeredAt } = request;
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="font-semibold">{t(`kinds.${kind}`)}</span>
        <span>{t(`states.${state}`)}</span>
      </p>
      <p className="text-soft text-sm">
        {t("asked")} <FormattedInstant at={askedAt} />
      </p>
      <ProposedFields proposed={proposed} />
      {note ? <p className="measure whitespace-pre-line wrap-anywhere">{note}</p> : null}
      {answeredAt ? (
        <p className="text-soft text-sm">
          {t(state === "taken-back" || state === "ended" ? state : "answered")} <FormattedInstant at={answeredAt} />
        </p>
      ) : null}
      {answer ? <p className="measure whitespace-pre-line wrap-anywhere">{answer}</p> : null}
    </div>
  );
}
