import { useLocale, useTranslations } from "next-intl";
import { QuickestRoute } from "@/components/plan/quickest-route";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { StateLabel } from "@/components/ui/state-label";
import { competencyName, type OutlookWords, outlookTierName } from "@/lib/forecast/sentence";
import { listFormat } from "@/lib/i18n/intl";
import type { KeyPerson } from "@/lib/plan/key-people";
import type { Route } from "@/lib/plan/route";

type Person = KeyPerson & { way: Route | null };
type Props = {
  people: readonly Person[];
  tier: string;
  words: OutlookWords;
  personHref: (id: string) => string;
};

/** More competencies than this are listed behind a disclosure. */
const few = 4;

function Names({ names, isLong }: { names: string; isLong: boolean }) {
  const t = useTranslations("outlook");
  if (!isLong) return <p>{names}</p>;
  return (
    <Disclosure summary={t("which")}>
      <p>{names}</p>
    </Disclosure>
  );
}

function Cost({ person, tier, words }: { person: Person; tier: string; words: OutlookWords }) {
  const t = useTranslations("outlook");
  const locale = useLocale();
  const { tierWithout, competenciesLost } = person;
  const names = competenciesLost.map((id) => competencyName(words, id));
  return (
    <>
      <p className="flex flex-wrap gap-x-5">
        {tierWithout === tier ? null : (
          <StateLabel state="risk" label={t("would-fall", { tier: outlookTierName(words, tierWithout) })} />
        )}
        {names.length === 0 ? null : <span className="text-soft">{t("would-lose", { count: names.length })}</span>}
      </p>
      <Names names={listFormat(locale).format(names)} isLong={names.length > few} />
    </>
  );
}

function Cover({ way, names }: { way: Route | null; names: OutlookWords["names"] }) {
  const t = useTranslations("outlook");
  if (way === null) return <p className="text-soft">{t("no-time")}</p>;
  if (way.steps.length === 0) return <p className="text-soft">{t("no-way")}</p>;
  return <QuickestRoute way={way} names={names} title={t("cover")} isSourceKnown />;
}

/** Each key person: what their leaving would cost, and the least effort that replaces them. */
export function KeyPersonList({ people, tier, words, personHref }: Props) {
  const t = useTranslations("progress.route");
  return (
    <>
      <ul className="border-rule border-b">
        {people.map((person) => (
          <li key={person.id} className="grid items-start gap-x-10 gap-y-4 border-rule border-t py-5 md:grid-cols-2">
            <div className="grid content-start gap-1">
              <h3 className="text-xl">
                <Link href={personHref(person.id)} className="text-ink underline decoration-rule underline-offset-4">
                  {words.names[person.id] ?? person.id}
                </Link>
              </h3>
              <Cost person={person} tier={tier} words={words} />
            </div>
            <Cover way={person.way} names={words.names} />
          </li>
        ))}
      </ul>
      <p className="mt-4 text-soft text-sm">{t("source")}</p>
    </>
  );
}
