import { useTranslations } from "next-intl";
import { FaultsHere } from "@/components/agreement/text/draft/fault-list";
import { usePlaceName } from "@/components/agreement/text/draft/use-place-name";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import type { TextView } from "@/db/queries/agreement/text/find";
import { type DraftClause, type Place, placeKey } from "@/lib/agreement/text/draft/draft";
import { agreementLanguages, type Localised } from "@/lib/agreement/text/language";

type Of = { text: TextView; place: Place };

/** One text in every language, side by side; under each other on a phone. */
function SideBySide({ words, items = [] }: { words: Localised; items?: readonly Localised[] }) {
  const t = useTranslations("text");
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
      {agreementLanguages.map((language) => (
        <div key={language} lang={language} className="min-w-0 break-words">
          {words[language] ? <p>{words[language]}</p> : <p className="text-danger">{t("nothing-said")}</p>}
          {items.length > 0 ? (
            <ul className="mt-1 list-disc pl-5">
              {items.map((item, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: items have no names
                <li key={i}>{item[language]}</li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </div>
  );
}

/** What a place is called, its id, and the way to change it. */
function PlaceLine({ text, place, id }: Of & { id: string }) {
  const t = useTranslations("text");
  const name = usePlaceName(text.body)(placeKey(place));
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 text-sm text-soft">
      <span>{name}</span>
      <code translate="no" className="min-w-0 break-all">
        {id}
      </code>
      {text.may.edit ? (
        <Link className={linkLook} href={`/texts/${text.version}/at/${placeKey(place)}`}>
          {t("edit")}
          <span className="sr-only"> — {name}</span>
        </Link>
      ) : null}
    </p>
  );
}

const faultsAt = ({ faults }: TextView, place: Place) => faults.filter(({ at }) => at === placeKey(place));

function Clause({ text, place, clause }: Of & { clause: DraftClause }) {
  return (
    <li id={`at-${placeKey(place)}`} className="grid scroll-mt-24 gap-2 border-rule border-b py-4">
      <PlaceLine text={text} place={place} id={clause.id} />
      <SideBySide words={clause.text} items={clause.items} />
      <FaultsHere faults={faultsAt(text, place)} />
    </li>
  );
}

function Heading({ text, place, id, title, level }: Of & { id: string; title: Localised; level: "h2" | "h3" }) {
  const Title = level;
  return (
    <div id={`at-${placeKey(place)}`} className="grid scroll-mt-24 gap-2">
      <PlaceLine text={text} place={place} id={id} />
      <Title className={level === "h2" ? "text-2xl" : "text-xl"}>
        <SideBySideTitle title={title} />
      </Title>
      <FaultsHere faults={faultsAt(text, place)} />
    </div>
  );
}

function SideBySideTitle({ title }: { title: Localised }) {
  const t = useTranslations("text");
  return (
    <span className="grid gap-x-8 md:grid-cols-2">
      {agreementLanguages.map((language) => (
        <span key={language} lang={language} className={title[language] ? "" : "text-danger"}>
          {title[language] || t("untitled")}
        </span>
      ))}
    </span>
  );
}

/** The whole text as a document numbers it, each part, article and clause with its faults. */
export function Outline({ text }: { text: TextView }) {
  return text.body.parts.map(({ id, title, articles }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two parts may have one id, which is a fault
    <section key={i} className="grid gap-8 border-rule border-t pt-6">
      <Heading text={text} place={[i]} id={id} title={title} level="h2" />
      {articles.map((article, j) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two articles may have one id, which is a fault
        <div key={j} className="grid gap-2">
          <Heading text={text} place={[i, j]} id={article.id} title={article.title} level="h3" />
          <ol>
            {article.clauses.map((clause, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two clauses may have one id, which is a fault
              <Clause key={k} text={text} place={[i, j, k]} clause={clause} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  ));
}
