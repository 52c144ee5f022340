import { useTranslations } from "next-intl";
import { ExportLinks } from "@/components/list/export-links";
import { PersonItem } from "@/components/person/person-item";
import type { Day } from "@/lib/date/day";
import type { ListedPerson } from "@/lib/person/listed-person";

type Props = { people: readonly ListedPerson[]; search: string | undefined; today: Day };

export function PeopleList({ people, search, today }: Props) {
  const t = useTranslations("person");
  if (people.length === 0)
    return <p className="border-rule border-y py-6">{t("no-match", { search: search ?? "" })}</p>;
  return (
    <>
      <ul aria-label={t("list-label")} className="border-rule border-t">
        {people.map((person) => (
          <PersonItem key={person.id} person={person} today={today} />
        ))}
      </ul>
      <ExportLinks list="people" search={search} />
      <ExportLinks list="credentials" search={search} />
    </>
  );
}
