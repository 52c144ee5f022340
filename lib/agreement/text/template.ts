import type { AgreementTemplate } from "@/lib/agreement/text/clause";
import { template201910 } from "@/lib/agreement/text/templates/2019-10";
import { template202003 } from "@/lib/agreement/text/templates/2020-03";

/** Every built-in version. None is ever edited: a change is a new version. */
export const templates: readonly AgreementTemplate[] = [template201910, template202003];

export const isBuiltIn = (version: string): boolean => templates.some((template) => template.version === version);

/** The version of new offers until a campaign or the set-up brings another. */
export const currentTemplate: AgreementTemplate = template201910;

/** A version that this process has not read, or that was never published. */
export class UnknownTemplate extends RangeError {
  override readonly name = "UnknownTemplate";
}

const published = new Map<string, AgreementTemplate>();

/** The programme's own published versions that this process has read. */
export const ownTemplates = (): AgreementTemplate[] => [...published.values()];

/** Whether this process has read a published version; one that has the name of a built-in text is never known. */
export const isKnownOwn = (version: string): boolean => published.has(version);

/** The template of a version, built-in or published here; null for an unknown version. */
export const findTemplate = (version: string): AgreementTemplate | null =>
  templates.find((template) => template.version === version) ?? published.get(version) ?? null;

/**
 * Registers a published version, so that `templateByVersion` finds it. A published version never changes: the same
 * version with another text throws.
 */
export const registerTemplate = (template: AgreementTemplate): void => {
  const known = findTemplate(template.version);
  if (known && known.digest !== template.digest) throw new Error(`Two agreement texts are called ${template.version}`);
  if (!known) published.set(template.version, template);
};

/**
 * The template of a version.
 * @throws UnknownTemplate for a version that was never offered
 */
export const templateByVersion = (version: string): AgreementTemplate => {
  const found = findTemplate(version);
  if (!found) throw new UnknownTemplate(`No agreement template ${version}`);
  return found;
};

/** True for a version later than another. Versions are named by their month; an unknown name is never newer. */
export const isNewerTemplate = (version: string, than: string): boolean =>
  findTemplate(version) !== null && version > than;
