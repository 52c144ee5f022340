import about from "./en/about.json";
import account from "./en/account.json";
import activity from "./en/activity.json";
import agreement from "./en/agreement.json";
import application from "./en/application.json";
import assessment from "./en/assessment.json";
import badge from "./en/badge.json";
import batch from "./en/batch.json";
import benefit from "./en/benefit.json";
import calendar from "./en/calendar.json";
import campaign from "./en/campaign.json";
import company from "./en/company.json";
import confirmation from "./en/confirmation.json";
import credential from "./en/credential.json";
import declaration from "./en/declaration.json";
import dispute from "./en/dispute.json";
import edition from "./en/edition.json";
import event from "./en/event.json";
import file from "./en/file.json";
import form from "./en/form.json";
import importing from "./en/import.json";
import kinds from "./en/kinds.json";
import landing from "./en/landing.json";
import mail from "./en/mail.json";
import mandate from "./en/mandate.json";
import member from "./en/member.json";
import navigation from "./en/navigation.json";
import outbox from "./en/outbox.json";
import outlook from "./en/outlook.json";
import overview from "./en/overview.json";
import partner from "./en/partner.json";
import person from "./en/person.json";
import progress from "./en/progress.json";
import refusals from "./en/refusals.json";
import review from "./en/review.json";
import scenario from "./en/scenario.json";
import seal from "./en/seal.json";
import setUp from "./en/set-up.json";
import sheet from "./en/sheet.json";
import terms from "./en/terms.json";
import text from "./en/text.json";
import tier from "./en/tier.json";
import trace from "./en/trace.json";
import ui from "./en/ui.json";
import verify from "./en/verify.json";

/** All English messages, by namespace. */
export const en = {
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
