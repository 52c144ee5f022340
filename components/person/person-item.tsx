import { useTranslations } from "next-intl";
import { DeclarationTag } from "@/components/declaration/declaration-tag";
import { EmploymentNote } from "@/components/person/employment-note";
import { Link } from "@/components/ui/link";
import { credentialName } from "@/lib/credential/name";
import type { Day } from "@/lib/date/day";
import type { ListedPerson } from "@/lib/person/listed-person";

/** One person of the list: name, employment, and each certification with its state. */
export function PersonItem({ person, today }: { person: ListedPerson; today: Day }) {
  const t = useTranslations("person");
  return (
    <li className="list-row gap-y-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="grid gap-0.5">
        <Link href={`/people/${person.id}`} className="row-link" translate="no">
          {person.name}
        </Link>
        <EmploymentNote person={person} today={today} />
        {person.objectedOn ? <span className="text-risk text-sm">{t("objects")}</span> : null}
      </div>
      {person.credentials.length === 0 ? (
        <p className="text-soft text-sm">{t("no-credential")}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {person.credentials.map((credential) => (
            <li key={credential.id}>
              <DeclarationTag state={credential.state} name={credentialName(credential)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
