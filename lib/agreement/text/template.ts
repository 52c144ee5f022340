import type { AgreementTemplate } from "@/lib/agreement/text/clause";
import { template201910 } from "@/lib/agreement/text/templates/2019-10";
import { template202003 } from "@/lib/agreement/text/templates/2020-03";

/** Every version ever offered. None is ever edited: a change is a new version. */
export const templates: readonly AgreementTemplate[] = [template201910, template202003];

/** The version of new offers until a campaign publishes another. */
export const currentTemplate: AgreementTemplate = template201910;

/**
 * The template of a version.
 * @throws RangeError for a version that was never offered
 */
export const templateByVersion = (version: string): AgreementTemplate => {
  const found = templates.find((template) => template.version === version);
  if (!found) throw new RangeError(`No agreement template ${version}`);
  return found;
};

/** True for a version later than another. Versions are named by their month; an unknown name is never newer. */
export const isNewerTemplate = (version: string, than: string): boolean =>
  templates.some((template) => template.version === version) && version > than;
