import { useTranslations } from "next-intl";
import { CredentialItem } from "@/components/credential/credential-item";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/button-link";
import { Pencil } from "@/components/ui/icons";
import type { PersonView } from "@/db/queries/person/list";
import type { Day } from "@/lib/date/day";

export function PersonCredentials({ person, today }: { person: PersonView; today: Day }) {
  const t = useTranslations("person");
  const edit = (
    <ButtonLink href={`/people/${person.id}/edit`} size="sm" icon={<Pencil aria-hidden className="size-4" />}>
      {t("edit")}
    </ButtonLink>
  );
  return (
    <Section title={t("page.credentials")} aside={person.may.edit ? edit : null}>
      {person.credentials.length === 0 ? <p className="text-soft">{t("page.credentials-empty")}</p> : null}
      <ul>
        {person.credentials.map((credential) => (
          <CredentialItem key={credential.id} credential={credential} today={today} />
        ))}
      </ul>
    </Section>
  );
}
