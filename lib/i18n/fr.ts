import about from "./fr/about.json";
import account from "./fr/account.json";
import activity from "./fr/activity.json";
import agreement from "./fr/agreement.json";
import application from "./fr/application.json";
import assessment from "./fr/assessment.json";
import badge from "./fr/badge.json";
import batch from "./fr/batch.json";
import benefit from "./fr/benefit.json";
import calendar from "./fr/calendar.json";
import campaign from "./fr/campaign.json";
import company from "./fr/company.json";
import confirmation from "./fr/confirmation.json";
import credential from "./fr/credential.json";
import declaration from "./fr/declaration.json";
import dispute from "./fr/dispute.json";
import edition from "./fr/edition.json";
import event from "./fr/event.json";
import file from "./fr/file.json";
import form from "./fr/form.json";
import importing from "./fr/import.json";
import kinds from "./fr/kinds.json";
import landing from "./fr/landing.json";
import mail from "./fr/mail.json";
import mandate from "./fr/mandate.json";
import member from "./fr/member.json";
import navigation from "./fr/navigation.json";
import outbox from "./fr/outbox.json";
import outlook from "./fr/outlook.json";
import overview from "./fr/overview.json";
import partner from "./fr/partner.json";
import person from "./fr/person.json";
import progress from "./fr/progress.json";
import refusals from "./fr/refusals.json";
import review from "./fr/review.json";
import scenario from "./fr/scenario.json";
import seal from "./fr/seal.json";
import setUp from "./fr/set-up.json";
import sheet from "./fr/sheet.json";
import terms from "./fr/terms.json";
import text from "./fr/text.json";
import tier from "./fr/tier.json";
import trace from "./fr/trace.json";
import ui from "./fr/ui.json";
import verify from "./fr/verify.json";

/** All French messages, by namespace. */
export const fr = {
  about,
  account,
  activity,
  agreement,
  application,
  assessment,
  batch,
  badge,
  benefit,
  calendar,
  campaign,
  company,
  confirmation,
  credential,
  declaration,
  dispute,
  edition,
  event,
  file,
  form,
  import: importing,
  kinds,
  landing,
  mail,
  mandate,
  member,
  navigation,
  outbox,
  outlook,
  overview,
  partner,
  person,
  progress,
  refusals,
  review,
  scenario,
  seal,
  "set-up": setUp,
  sheet,
  terms,
  text,
  tier,
  trace,
  ui,
  verify,
};
