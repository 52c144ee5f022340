import { useTranslations } from "next-intl";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { Section } from "@/components/layout/section";
import { FactList } from "@/components/ui/fact-list";
import type { PartnerFile } from "@/db/queries/partner/list";
import { agreementStates } from "@/lib/agreement/life/state";
import { formatDay } from "@/lib/date/day";
import { countryName } from "@/lib/i18n/country";
import type { Locale } from "@/lib/i18n/locale";
import { localName, localNames } from "@/lib/i18n/names";
import { formatRegisterNumber } from "@/lib/partner/register-number";
import { partnerRoles } from "@/lib/role";
import { AppointOwnerForm } from "./appoint-owner-form";

type Props = { company: PartnerFile; locale: Locale; mayAppoint: boolean };

const useAgreementWords = ({ agreement }: PartnerFile, locale: Locale): string => {
  const t = useTranslations("partner");
  const terms = useTranslations("terms");
  const state = agreementStates.find((one) => one === agreement?.state);
  if (!agreement || !state) return t("no-agreement");
  if (state === "in-force" && agreement.inForceOn) return t("in-force", { on: formatDay(agreement.inForceOn, locale) });
  return terms(`agreement-states.${state}`);
};

function Members({ members }: Pick<PartnerFile, "members">) {
  const t = useTranslations("partner");
  const terms = useTranslations("terms");
  if (members.length === 0) return <p className="text-soft">{t("no-members")}</p>;
  return (
    <ul>
      {members.map(({ name, email, roles }) => (
        <li key={email} className="border-rule border-b py-2 last:border-0">
          <span className="font-semibold">{name}</span> <span className="text-soft">{email}</span>
          <span className="block text-sm">
            {partnerRoles
              .filter((role) => roles.includes(role))
              .map((role) => terms(`roles.${role}`))
              .join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The company's record, its agreement, and its members. */
export function CompanySection({ company, locale, mayAppoint }: Props) {
  const t = useTranslations("partner");
  const label = useTranslations("company.fields");
  const terms = useTranslations("terms");
  const agreement = useAgreementWords(company, locale);
  const country = countryName(company.country, locale);
  const models = localNames(company.businessModels, locale).map(({ name }) => name);
  const former = company.formerLevel ? localName(company.formerLevel, locale) : terms("no-former-level");
  return (
    <Section title={t("company")}>
      <div className="grid items-start gap-x-16 gap-y-8 lg:grid-cols-2">
        <FactList
          facts={[
            { key: "siren", label: t("siren"), value: formatRegisterNumber(company.siren ?? ""), isName: true },
            { key: "country", label: label("country"), value: country },
            { key: "address", label: label("address"), value: company.address, isName: true },
            {
              key: "models",
              label: label("business-models"),
              value: models.join(", "),
            },
            { key: "legacy", label: label("legacy-level"), value: former },
            { key: "agreement", label: t("agreement"), value: agreement },
            { key: "since", label: t("since"), value: <FormattedInstant at={company.createdAt} /> },
          ]}
        />
        <div className="grid content-start gap-2">
          <h3 className="text-lg">{t("members")}</h3>
          <Members members={company.members} />
          {mayAppoint ? <AppointOwnerForm partnerId={company.id} /> : null}
        </div>
      </div>
    </Section>
  );
}
