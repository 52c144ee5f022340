import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { EmploymentNote } from "@/components/person/employment-note";
import { ButtonLink } from "@/components/ui/button-link";
import type { PersonView } from "@/db/queries/person/list";
import type { Day } from "@/lib/date/day";

export function PersonHeader({ person, today }: { person: PersonView; today: Day }) {
  const t = useTranslations();
  const declare = (
    <ButtonLink href={`/people/credentials/new?person=${person.id}`} variant="primary">
      {t("credential.declare")}
    </ButtonLink>
  );
  return (
    <PageHeader
      title={person.name}
      lead={<EmploymentNote person={person} today={today} isFull />}
      breadcrumbs={[{ label: t("person.title"), href: "/people" }, { label: person.name }]}
      action={person.may.declareCredential ? declare : null}
    />
  );
}
