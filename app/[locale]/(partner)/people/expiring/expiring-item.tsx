import { useLocale, useTranslations } from "next-intl";
import { DeclarationLabel } from "@/components/declaration/declaration-label";
import { Choice } from "@/components/form/field/choice";
import { Link } from "@/components/ui/link";
import { StateLabel } from "@/components/ui/state-label";
import type { ExpiringCredential } from "@/db/queries/person/expiring";
import { credentialName } from "@/lib/credential/name";
import { type Day, formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import type { Edition } from "@/lib/edition/edition";
import type { OutlookChange } from "@/lib/forecast/outlook";
import { changeTitle } from "@/lib/forecast/sentence";
import { sayWithKinds } from "@/lib/i18n/say";

type Props = {
  credential: ExpiringCredential;
  /** What its end changes, where it changes something. */
  change: OutlookChange | undefined;
  edition: Edition;
  today: Day;
  mayRenew: boolean;
};

function Hanging({ change, edition }: { change: OutlookChange; edition: Edition }) {
  const t = useTranslations("person.expiring");
  const say = sayWithKinds(useTranslations("outlook"), useTranslations("kinds"));
  const locale = useLocale();
  const what = say(changeTitle(change, { edition, locale, names: {} }));
  return <p className="text-risk text-sm">{t("hangs", { day: formatDay(change.on, locale), what })}</p>;
}

/** One certification that runs out: whose it is, until when, whether it is renewed, and what hangs on it. */
export function ExpiringItem({ credential, change, edition, today, mayRenew }: Props) {
  const t = useTranslations("person.expiring");
  const locale = useLocale();
  const { id, expiresOn, state, person, isRenewed } = credential;
  const name = [credentialName(credential), credential.version].filter(Boolean).join(" ");
  const day = formatLastDay(expiresOn, locale);
  return (
    <li className="grid gap-1 border-rule border-b py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        {mayRenew ? (
          <Choice
            type="checkbox"
            id={`renew-${id}`}
            name="credential"
            value={id}
            label={<span translate="no">{t("choose-one", { name, person: person.name })}</span>}
          />
        ) : (
          <p className="font-semibold" translate="no">
            {t("choose-one", { name, person: person.name })}
          </p>
        )}
        {isRenewed ? <StateLabel state="met" label={t("renewed")} /> : <DeclarationLabel state={state} />}
      </div>
      <p className="text-soft text-sm">
        <Link href={`/people/credentials/${id}`} className="underline underline-offset-4">
          {t(expiresOn <= today ? "ended" : "until", { day })}
        </Link>
      </p>
      {change && !isRenewed ? <Hanging change={change} edition={edition} /> : null}
    </li>
  );
}
