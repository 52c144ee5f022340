import { useTranslations } from "next-intl";
import { FaultsHere } from "@/components/agreement/text/draft/fault-list";
import { usePlaceName } from "@/components/agreement/text/draft/use-place-name";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import type { TextView } from "@/db/queries/agreement/text/find";
import { annexLetter } from "@/lib/agreement/document/annex";
import { type DraftPart, type DraftText, namesFor, type Place, placeKey } from "@/lib/agreement/text/draft/draft";
import { Arrangements } from "./arrangements";
import { ClauseForm } from "./clause-form";
import { HeadingForm } from "./heading-form";
import { TermForm } from "./term-form";

const partAt = (text: DraftText, place: Place) => text.parts[place[0] ?? -1];
const articleAt = (text: DraftText, place: Place) => partAt(text, place)?.articles[place[1] ?? -1];
const clauseAt = (text: DraftText, place: Place) => articleAt(text, place)?.clauses[place[2] ?? -1];

/** Whether a text has something at a place. */
export const isThere = (text: DraftText, place: Place): boolean =>
  [() => true, () => partAt(text, place), () => articleAt(text, place), () => clauseAt(text, place)][
    place.length
  ]?.() !== undefined;

type OfPart = {
  text: TextView;
  row: { version: string; rowVersion: number; place: string };
  part: DraftPart;
  at: number;
};

/** A part's title; and what it is, where that is unknown or may be another. */
function PartForm({ text, row, part, at }: OfPart) {
  const place = useTranslations("text.places");
  const annex = useTranslations("agreement.annexes");
  const names = namesFor(text.body, at).map((name) => ({
    value: name,
    label:
      name === "framework" ? place("framework") : `${place("annex", { number: annexLetter[name] })} · ${annex(name)}`,
  }));
  return <HeadingForm row={row} id={part.id} title={part.title} names={names} />;
}

function PlaceForm({ text, place }: { text: TextView; place: Place }) {
  const t = useTranslations("text");
  const { body, version, rowVersion } = text;
  const row = { version, rowVersion, place: placeKey(place) };
  const clause = clauseAt(body, place);
  if (clause) return <ClauseForm row={row} clause={clause} />;
  const article = articleAt(body, place);
  if (article) return <HeadingForm row={row} id={article.id} title={article.title} hasId />;
  const part = partAt(body, place);
  if (part) return <PartForm text={text} row={row} part={part} at={place[0] ?? 0} />;
  return (
    <>
      <HeadingForm row={row} id="text" title={body.title} />
      <Section title={t("term.label")} lead={t("term.lead")}>
        <TermForm row={{ version, rowVersion }} term={body.term} />
      </Section>
    </>
  );
}

/** What can be done at one place of a draft. */
export function PlaceBody({ text, place }: { text: TextView; place: Place }) {
  const t = useTranslations("text");
  const at = placeKey(place);
  const name = usePlaceName(text.body)(at);
  const { version } = text;
  const crumbs = [
    { label: t("title"), href: "/texts" },
    { label: t("version", { version }), href: `/texts/${version}#at-${at}` },
    { label: name },
  ];
  return (
    <>
      <PageHeader title={name} lead={place.length < 2 ? undefined : t("edit-lead")} breadcrumbs={crumbs} />
      <div className="grid gap-8 pb-10">
        <FaultsHere faults={text.faults.filter((fault) => fault.at === at)} />
        <PlaceForm text={text} place={place} />
      </div>
      <Arrangements text={text} place={place} />
    </>
  );
}
