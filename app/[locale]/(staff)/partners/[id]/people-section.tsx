import { getTranslations } from "next-intl/server";
import { DeclarationTag } from "@/components/declaration/declaration-tag";
import { Section } from "@/components/layout/section";
import { ExportLinks } from "@/components/list/export-links";
import { Link } from "@/components/ui/link";
import { listPeople } from "@/db/queries/person/list";
import type { Actor } from "@/lib/actor";
import { credentialName } from "@/lib/credential/name";

/** The company's people with their certifications; each certification links to its review. */
export async function PeopleSection({ actor, partnerId }: { actor: Actor; partnerId: string }) {
  const [{ people }, t] = await Promise.all([listPeople(actor, partnerId), getTranslations("partner")]);
  return (
    <Section id="people" title={t("people")}>
      {people.length === 0 ? <p className="text-soft">{t("no-people")}</p> : null}
      <ul>
        {people.map((person) => (
          <li
            key={person.id}
            className="grid gap-x-8 border-rule border-b py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] sm:items-baseline"
          >
            <span className={person.isEmployed ? "font-semibold" : "text-soft line-through"}>{person.name}</span>
            <ul className="flex flex-wrap gap-x-5">
              {person.credentials.map((credential) => (
                <li key={credential.id}>
                  <Link
                    href={`/review/credential/${credential.id}`}
                    className="inline-flex items-center underline decoration-rule underline-offset-4 touch:min-h-11"
                  >
                    <DeclarationTag state={credential.state} name={credentialName(credential)} />
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <ExportLinks list="people" partner={partnerId} />
      <ExportLinks list="credentials" partner={partnerId} />
    </Section>
  );
}
