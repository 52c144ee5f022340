import type { Locale } from "@/lib/i18n/locale";
import { type Messages, messagesOf } from "@/lib/i18n/messages";
import type { ImportFieldName } from "./field";

type Labels = Readonly<Record<ImportFieldName, string>>;

/** What the forms call a field; a sheet has some more, as people keep them. */
const labelsIn = ({ person, credential, activity, company, sheet: { columns } }: Messages): Labels => ({
  name: person.fields.name,
  givenName: columns["given-name"],
  familyName: columns["family-name"],
  email: person.fields.email,
  employedFrom: person.fields["employed-from"],
  employedUntil: person.fields["employed-until"],
  type: credential.fields.type,
  track: credential.fields.track,
  version: credential.fields.version,
  candidateId: credential.fields["candidate-id"],
  earnedOn: credential.fields["earned-on"],
  expiresOn: credential.fields["expires-on"],
  kind: columns.kind,
  occurredOn: activity.fields["occurred-on"],
  amount: activity.fields.amount,
  currency: columns.currency,
  points: activity.fields.points,
  customer: activity.fields.customer,
  reference: activity.fields.reference,
  companyName: company.fields["company-name"],
  siren: company.fields.siren,
  country: company.fields.country,
  address: company.fields.address,
  street: columns.street,
  postcode: columns.postcode,
  city: columns.city,
  businessModels: company.fields["business-models"],
  legacyLevel: company.fields["legacy-level"],
  contactName: company.fields["contact-name"],
  contactEmail: columns["contact-email"],
});

/** What a field is called in a language: at the head of a column that the portal exports, and where columns are matched. */
export const columnLabel = (field: ImportFieldName, locale: Locale): string => labelsIn(messagesOf(locale))[field];
